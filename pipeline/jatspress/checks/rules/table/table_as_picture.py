"""TABLE009."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import named

_TABLES = ("table", "{*}tgroup", "array", "disp-formula", "list", "p", "preformat", "media")


class TableAsPicture(ElementRule):
    """A table is a picture.

    ## What it does
    Reports each `table-wrap` with a graphic and without a `table`.

    ## Why it matters
    Nobody can copy a number from it, search in it, or have it read aloud.

    ## Example
        <table-wrap id="t1"> … <graphic xlink:href="t1.png"/></table-wrap>

    ## Mended
        <table-wrap id="t1"> … <table>…</table></table-wrap>

    ## Source
    PMC tagging guidelines, tables:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/dobs.html>. WCAG 2.2,
    1.4.5: <https://www.w3.org/WAI/WCAG22/Understanding/images-of-text.html>.

    ## Known problems
    None.
    """

    code = "TABLE009"
    severity = Severity.WARNING
    elements = ("table-wrap",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for a table beside the picture."""
        outer = [row for row in element if row.tag not in {"caption", "table-wrap-foot"}]
        if element.find("graphic") is None and element.find("alternatives/graphic") is None:
            return ""
        if any(next(row.iter(*_TABLES), None) is not None for row in outer):
            return ""
        return f"{named(element, 'table')} is a picture only; tag its cells as <table>"
