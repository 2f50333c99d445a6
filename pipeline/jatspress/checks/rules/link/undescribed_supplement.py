"""LINK030."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class UndescribedSupplement(ElementRule):
    """Supplementary material does not say what it is.

    ## What it does
    Looks for a label, a caption or words in each `supplementary-material`.

    ## Why it matters
    Readers see a link with the name of a file and cannot tell whether it is worth opening.

    ## Example
        <supplementary-material xlink:href="s1.csv"/>

    ## Mended
        <supplementary-material xlink:href="s1.csv">
          <label>Data S1</label></supplementary-material>

    ## Source
    JATS tag library, `<supplementary-material>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/supplementary-material.html>.

    ## Known problems
    None.
    """

    code = "LINK030"
    severity = Severity.WARNING
    elements = ("supplementary-material",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for words in it."""
        if words(element) or element.get("{http://www.w3.org/1999/xlink}title"):
            return ""
        return (
            "supplementary material without a word on what it is; give it a <label> or a <caption>"
        )
