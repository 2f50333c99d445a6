"""FIG021."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import is_captioned, named


class FigureWithoutCaption(ElementRule):
    """A figure has no caption.

    ## What it does
    Looks for words in the `caption` of each `fig`, or of the group it is part of.

    ## Why it matters
    Readers who leaf through an article read its figures first, and a figure must be understood
    without the text.

    ## Example
        <fig id="f1"><label>Fig. 1</label> …</fig>

    ## Mended
        <fig id="f1"><label>Fig. 1</label><caption><p>Skin before and after.</p></caption>
          …</fig>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>. JATS tag library,
    `<caption>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/caption.html>.

    ## Known problems
    None.
    """

    code = "FIG021"
    severity = Severity.WARNING
    elements = ("fig",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the words of a caption, also in the group around it."""
        if is_captioned(element):
            return ""
        return f"{named(element, 'figure')} has no caption; say what it shows"
