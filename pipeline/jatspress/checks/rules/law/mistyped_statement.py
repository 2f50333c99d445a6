"""LAW032."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....patterns import pattern
from ...rule import Rule
from ...statements import retyped, statements

_TYPES = frozenset({"ethics-statement", "data-availability"})
_NO_LETTERS = pattern(r"[^a-z]+")


class MistypedStatement(Rule):
    """The type of a statement on ethics or data is misspelt.

    ## What it does
    Looks for sections and notes whose type is nearly `ethics-statement` or `data-availability`: in
    capitals, or with other marks between the words.

    ## Why it matters
    The type was meant for programs, and they compare it letter by letter.

    ## Example
        <sec sec-type="EthiCs_statement"><title>Ethics</title><p>…</p></sec>

    ## Mended
        <sec sec-type="ethics-statement"><title>Ethics</title><p>…</p></sec>

    ## Source
    JATS4R, Ethics statements: <https://jats4r.org/ethics-statements/>.

    ## Known problems
    None.
    """

    code = "LAW032"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each type with the two once capitals and marks are taken off."""
        for row in statements(reading):
            plain = _plain(row.kind)
            if plain in _TYPES and row.kind != plain:
                message = f'"{row.kind}" is misspelt; write {plain}'
                yield cls.at(reading, row.element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the type as it is known."""
        return retyped(markup, element, _plain)


def _plain(kind: str) -> str:
    """Return a type in small letters, with hyphens between its words."""
    return _NO_LETTERS.sub("-", kind.lower()).strip("-")
