"""LINK020."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule
from ...survey import XLINK_HREF


class LinkWithoutTarget(ElementRule):
    """A link inside the article does not say where it leads.

    ## What it does
    Reports each `xref` without `rid` (or `alt`).

    ## Why it matters
    It looks like a link and is none: readers click and stay where they are.

    ## Example
        <xref ref-type="fig">Fig. 1</xref>

    ## Mended
        <xref ref-type="fig" rid="f1">Fig. 1</xref>

    ## Source
    JATS tag library, `<xref>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/xref.html>.

    ## Known problems
    None.
    """

    code = "LINK020"
    severity = Severity.WARNING
    elements = ("xref",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for an address of whatever kind."""
        if element.get("rid", "").strip() or element.get("alt") or element.get(XLINK_HREF):
            return ""
        return f'the link "{words(element)}" has no rid; name the id of what it leads to'
