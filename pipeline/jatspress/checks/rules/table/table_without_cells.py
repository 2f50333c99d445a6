"""TABLE010."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import named

_ASIDE = frozenset(
    {"label", "caption", "object-id", "permissions", "attrib", "table-wrap-foot", "kwd-group"}
)


class TableWithoutCells(ElementRule):
    """A table has nothing in it.

    ## What it does
    Reports each `table-wrap` with neither table nor picture nor other content beside label,
    caption and notes.

    ## Why it matters
    Readers see a label with nothing below it: the table was lost on the way.

    ## Example
        <table-wrap id="t1"><label>Table 1</label></table-wrap>

    ## Mended
        <table-wrap id="t1"><label>Table 1</label> <table>…</table></table-wrap>

    ## Source
    JATS tag library, `<table-wrap>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/table-wrap.html>.

    ## Known problems
    None.
    """

    code = "TABLE010"
    severity = Severity.WARNING
    elements = ("table-wrap",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for content."""
        if any(row.tag not in _ASIDE for row in element.iterchildren(etree.Element)):
            return ""
        return f"{named(element, 'table')} has nothing in it; add its <table>"
