"""DATE028."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...front import in_meta, journal_meta
from ...rule import Rule
from ...suggestions import respelt, suggestion

_KNOWN = frozenset(
    [
        "audio",
        "ebook",
        "electronic",
        "electronic-print",
        "online",
        "online-only",
        "print",
        "print-electronic",
        "video",
    ]
)


class UnknownMedium(Rule):
    """A date or an ISSN is of an edition that nobody knows.

    ## What it does
    Compares each `publication-format` of a `pub-date` and of the journal's `issn` with the media
    JATS4R names.

    ## Why it matters
    What is not known to be print is taken for online: a slip such as `prnt` moves the date, or the
    ISSN, to the other edition.

    ## Example
        <pub-date date-type="pub" publication-format="prnt"><year>2024</year></pub-date>

    ## Mended
        <pub-date date-type="pub" publication-format="print"><year>2024</year></pub-date>

    ## Source
    JATS tag library, `@publication-format`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/publication-format.html>.

    ## Known problems
    None.
    """

    code = "DATE028"
    severity = Severity.WARNING
    fixes = (Safety.SAFE, Safety.UNSAFE)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for each medium in the list."""
        for element in (*in_meta(reading, "pub-date"), *journal_meta(reading, "issn")):
            medium = element.get("publication-format", "electronic")
            if medium not in _KNOWN:
                hint = suggestion(medium, _KNOWN) or "; write print or electronic"
                message = f'"{medium}" is no known publication-format{hint}'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the word that is meant."""
        return respelt(markup, element, "publication-format", _KNOWN)
