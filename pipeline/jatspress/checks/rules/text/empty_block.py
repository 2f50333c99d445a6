"""TEXT029."""

from __future__ import annotations

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ...dispatch import ElementRule
from ...survey import is_empty

_OTHERS = ("p", "title", "list-item", "sec", "list", "disp-quote", "caption")


class EmptyBlock(ElementRule):
    """A paragraph, title or item is empty.

    ## What it does
    Reports each `p`, `title`, `list-item`, `sec`, `list`, `disp-quote` and `caption` in which
    nothing stands. Of empty ones in each other the outermost is reported.

    ## Why it matters
    It makes a gap on the page, and a heading without words in the outline. PubMed Central's
    style checker reports it.

    ## Example
        <p/>

    ## Mended
        <p>Lupus is rare.</p>

    ## Source
    PMC style checker: <https://pmc.ncbi.nlm.nih.gov/tools/stylechecker/>.

    ## Known problems
    None.
    """

    code = "TEXT029"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)
    elements = _OTHERS

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for anything in it."""
        parent = element.getparent()
        if (
            not _is_hollow(element)
            or parent is None
            or (parent.tag in _OTHERS and _is_hollow(parent))
        ):
            return ""
        return f"this <{element.tag!s}> is empty; take it out, or fill it in"

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Take it out, unless its place needs one, or something is said of it."""
        if element.tag == "title" or any(row.attrib for row in element.iter(etree.Element)):
            return None
        return Fix(f"take the <{element.tag!s}> out", markup.taken_out(element), Safety.UNSAFE)


def _is_hollow(element: etree._Element) -> bool:
    """Say whether an element holds nothing, or nothing but elements of these that hold nothing."""
    if element.text and element.text.strip():
        return False
    return all(row.tag in _OTHERS for row in element.iter(etree.Element)) and is_empty(element)
