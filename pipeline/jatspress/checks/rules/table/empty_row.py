"""TABLE006."""

from __future__ import annotations

from itertools import chain

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ...dispatch import ElementRule
from ...survey import is_empty


class EmptyRow(ElementRule):
    """A row of a table is empty.

    ## What it does
    Reports each `tr` in whose cells nothing stands, unless a cell from a row above reaches into
    it.

    ## Why it matters
    Screen readers announce every empty cell, and most such rows are there for distance, which
    is a matter of style.

    ## Example
        <tr><td/><td/></tr>

    ## Mended
        <tr><td>f</td><td>9</td></tr>

    ## Source
    JATS tag library, `<tr>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/tr.html>.

    ## Known problems
    An empty row as a place for readers to write in, as in a form, is reported.
    """

    code = "TABLE006"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)
    elements = ("tr",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for anything in its cells."""
        if not all(map(is_empty, element.iterchildren(etree.Element))) or _is_reached(element):
            return ""
        return "this row of the table is empty; take it out, or fill it in"

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Take it out, unless a link may lead there."""
        if any("id" in row.attrib for row in element.iter(etree.Element)):
            return None
        return Fix("take the row out", markup.taken_out(element), Safety.UNSAFE)


def _is_reached(row: etree._Element) -> bool:
    """Say whether a cell of a row above may reach into it."""
    cells = chain.from_iterable(row.itersiblings("tr", preceding=True))
    return any(cell.get("rowspan", "1") != "1" for cell in cells)
