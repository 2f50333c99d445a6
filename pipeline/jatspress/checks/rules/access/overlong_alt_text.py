"""ACCESS008."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule
from ...option import Number


class OverlongAltText(ElementRule):
    """The words for a picture are too many.

    ## What it does
    Reports each `alt-text` of more than 250 characters.

    ## Why it matters
    Screen readers read it in one go, and nobody can stop and go back in it. What needs more
    belongs into a `long-desc`.

    ## Example
        <alt-text>A map … (300 characters)</alt-text>

    ## Mended
        <alt-text>Map of the sites.</alt-text>
        <long-desc>A map … (300 characters)</long-desc>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>.

    ## Known problems
    None.
    """

    code = "ACCESS008"
    severity = Severity.INFO
    elements = ("alt-text",)
    longest = Number(250, "the most characters of an alt-text")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count the characters."""
        length = len(words(element))
        if length <= cls.longest:
            return ""
        return f"{length} characters are too many to hear at once; move some to <long-desc>"
