"""ACCESS007."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule

_AROUND = ("fig", "supplementary-material", "boxed-text", "fig-group", "p", "alternatives")


class UndescribedMedia(ElementRule):
    """A film or sound does not say what is in it.

    ## What it does
    Looks for a label, a caption, an `alt-text` or a `long-desc` in each `media`, or in what it
    is part of.

    ## Why it matters
    Who cannot see or hear it must know what it is, and so must everybody before loading a large
    file.

    ## Example
        <media xlink:href="walk.mp4" mimetype="video"/>

    ## Mended
        <media xlink:href="walk.mp4" mimetype="video">
          <caption><p>Gait before treatment.</p></caption></media>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>. WCAG 2.2, 1.2.1:
    <https://www.w3.org/WAI/WCAG22/Understanding/audio-only-and-video-only-prerecorded.html>.

    ## Known problems
    None.
    """

    code = "ACCESS007"
    severity = Severity.WARNING
    elements = ("media",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for words in it and in what it is part of."""
        if any(map(words, (element, *element.iterancestors(*_AROUND)))):
            return ""
        return "nothing says what this file shows; give it a <caption> or a <long-desc>"
