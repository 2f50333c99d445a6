"""LINK002."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...rule import Rule

_WITH_ID = etree.XPath("descendant-or-self::*/@id/..")


class DoubledId(Rule):
    """Two elements have the same id.

    ## What it does
    Compares the ids of the document. Each element after the first that has an id is reported.

    ## Why it matters
    A link to that id leads to the first of the two, so the other cannot be reached; an author may
    get another's affiliation.

    ## Example
        <fig id="f1">…</fig>
        <fig id="f1">…</fig>

    ## Mended
        <fig id="f1">…</fig>
        <fig id="f2">…</fig>

    ## Source
    JATS tag library, `@id`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/id.html>.

    ## Known problems
    None.
    """

    code = "LINK002"
    severity = Severity.ERROR
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Go through the document with the ids seen so far."""
        first: dict[str, etree._Element] = {}
        for element in _WITH_ID(reading.source.root):
            value = element.get("id", "").strip()
            if value and first.setdefault(value, element) is not element:
                message = (
                    f'the id "{value}" is taken by the <{_name(first[value])}> in line '
                    f"{reading.source.place(first[value]).line}; give this <{_name(element)}> "
                    "another, and correct the links to it"
                )
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Give it a new id; links go on leading to the first."""
        value = element.get("id", "").strip()
        taken = {row.get("id") for row in _WITH_ID(element.getroottree().getroot())}
        new = next(name for name in (f"{value}-{n}" for n in count(2)) if name not in taken)
        return Fix(f'call it "{new}"', markup.attribute(element, "id", new), Safety.UNSAFE)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
