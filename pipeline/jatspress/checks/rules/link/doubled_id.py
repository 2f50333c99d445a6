"""LINK002."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...rule import Rule
from ...targets import targets


class DoubledId(Rule):
    """Two elements have the same id.

    ## What it does
    Compares the ids of the document. Each element after the first that has an id is reported. Where
    links look in vain for an id that may be its own, the message says so, and LINK001 doesn't.

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
        """Compare the ids; what links look for in vain may be one of those."""
        source = reading.source
        found = targets(source.root)
        for value, first, element in found.doubled():
            message = (
                f'the id "{value}" is taken by the <{_name(first)}> in line '
                f"{source.place(first).line}; give this <{_name(element)}> another"
                f"{_its_own(found.lost.get(element))}"
            )
            yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Give it a new id; links go on leading to the first."""
        value = element.get("id", "").strip()
        root = element.getroottree().getroot()
        taken = {row.get("id") for row in root.iter() if isinstance(row.tag, str)}
        new = next(name for name in (f"{value}-{n}" for n in count(2)) if name not in taken)
        return Fix(f'call it "{new}"', markup.attribute(element, "id", new), Safety.UNSAFE)


def _its_own(value: str | None) -> str:
    """Say what goes with another id: one that links look for, or new links."""
    if value is None:
        return ", and correct the links to it"
    return f': "{value}", which links point to and nothing has, may be its own'


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
