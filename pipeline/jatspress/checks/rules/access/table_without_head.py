"""ACCESS003."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...option import Number


class TableWithoutHead(ElementRule):
    """A table does not say which of its cells are heads.

    ## What it does
    Looks for a `thead` or a `th` in each `table` of a `table-wrap` with at least two rows and
    columns.

    ## Why it matters
    Screen readers read the head of the column before each number; without it a table is a list
    of numbers.

    ## Example
        <table><tbody><tr><td>Sex</td><td>Age</td></tr>…

    ## Mended
        <table><thead><tr><th>Sex</th><th>Age</th></tr></thead>…

    ## Source
    WCAG 2.2, 1.3.1: <https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html>.

    ## Known problems
    None.
    """

    code = "ACCESS003"
    severity = Severity.WARNING
    elements = ("table",)
    least = Number(2, "the fewest rows and columns of a table that needs a head")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for heads where there is a grid of cells."""
        rows = list(element.iter("tr"))
        is_grid = len(rows) >= cls.least and max(map(len, rows)) >= cls.least
        wrap = next(element.iterancestors("table-wrap"), None)
        if not is_grid or wrap is None or next(element.iter("thead", "th"), None) is not None:
            return ""
        return "this table has no head; put its first row into <thead>, with <th> for each cell"
