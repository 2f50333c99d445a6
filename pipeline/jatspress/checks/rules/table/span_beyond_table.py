"""TABLE007."""

from __future__ import annotations

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ...dispatch import ElementRule

_ROWS_BELOW = etree.XPath("count(following-sibling::tr)")


class SpanBeyondTable(ElementRule):
    """A cell reaches below the end of its table.

    ## What it does
    Compares `@rowspan` of each cell with the rows that are left in its `thead`, `tbody` or
    `tfoot`.

    ## Why it matters
    Where rows are missing or the number is wrong, programs lay out the rest of the table
    differently, and columns shift.

    ## Example
        <tbody><tr><td rowspan="3">f</td><td>9</td></tr>
          <tr><td>8</td></tr></tbody>

    ## Mended
        <tbody><tr><td rowspan="2">f</td><td>9</td></tr>
          <tr><td>8</td></tr></tbody>

    ## Source
    JATS tag library, `@rowspan`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/rowspan.html>. HTML standard,
    forming a table: <https://html.spec.whatwg.org/multipage/tables.html#forming-a-table>.

    ## Known problems
    None.
    """

    code = "TABLE007"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)
    elements = ("td", "th")
    attribute = "rowspan"

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count the rows below its own."""
        span, row = element.get("rowspan", ""), element.getparent()
        if not span.isdecimal() or row is None:
            return ""
        left = 1 + int(_ROWS_BELOW(row)) if int(span) > 1 else 1
        return (
            f"this cell spans {span} rows where {left} are left; correct rowspan"
            if int(span) > left
            else ""
        )

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Let it end with the table."""
        row = element.getparent()
        left = 1 if row is None else 1 + sum(1 for _ in row.itersiblings("tr"))
        return Fix(f'write rowspan="{left}"', markup.attribute(element, "rowspan", str(left)))
