"""ACCESS006."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule
from ...option import Number


class HeadingInDisguise(ElementRule):
    """A paragraph in bold stands for a heading.

    ## What it does
    Reports a paragraph of the body that holds nothing but a few bold words without a full stop,
    and is followed by another paragraph.

    ## Why it matters
    Who navigates by headings does not find it, and the outline of the article lacks a part.

    ## Example
        <p><bold>Case 2</bold></p>
        <p>A man of 40 …</p>

    ## Mended
        <sec><title>Case 2</title>
        <p>A man of 40 …</p></sec>

    ## Source
    WCAG 2.2, 1.3.1, failure F2: <https://www.w3.org/WAI/WCAG22/Techniques/failures/F2>.

    ## Known problems
    None.
    """

    code = "ACCESS006"
    severity = Severity.INFO
    elements = ("p",)
    longest = Number(80, "the most characters of a paragraph that is taken for a heading")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for a single bold child of a paragraph in a section or the body."""
        if len(element) != 1 or element[0].tag != "bold":
            return ""
        parent, bold = element.getparent(), element[0]
        if parent is None or parent.tag not in {"sec", "body"}:
            return ""
        text, following = words(element), element.getnext()
        if text != words(bold) or following is None or following.tag != "p":
            return ""
        if text.endswith(".") or not 0 < len(text) <= cls.longest:
            return ""
        return f'"{text}" looks like a heading; tag it as the <title> of a <sec>'
