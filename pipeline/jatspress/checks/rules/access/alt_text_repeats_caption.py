"""ACCESS002."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class AltTextRepeatsCaption(ElementRule):
    """The words for a picture are those of its caption.

    ## What it does
    Compares each `alt-text` with the label, the caption and the caption's title of its figure.

    ## Why it matters
    Blind readers hear the caption twice and still not what the picture shows.

    ## Example
        <caption><p>Skin.</p></caption> … <alt-text>Skin.</alt-text>

    ## Mended
        <caption><p>Skin.</p></caption> … <alt-text>Red patches on both cheeks.</alt-text>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>. WCAG 2.2, 1.1.1:
    <https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html>.

    ## Known problems
    None.
    """

    code = "ACCESS002"
    severity = Severity.WARNING
    elements = ("alt-text",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the words with those around it."""
        text = words(element).rstrip(".").casefold()
        figure = next(element.iterancestors("fig", "table-wrap", "boxed-text", "media"), None)
        paths = ("label", "caption", "caption/title", "caption/p")
        said = {words(figure, path).rstrip(".").casefold() for path in paths}
        if not text or text not in said:
            return ""
        return "the alternative text repeats label or caption; say what the picture shows"
