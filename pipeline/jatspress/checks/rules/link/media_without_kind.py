"""LINK031."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...survey import XLINK_HREF


class MediaWithoutKind(ElementRule):
    """A file does not say of what kind it is.

    ## What it does
    Looks for `@mimetype` in each `media`, and in each `supplementary-material` that names a
    file itself.

    ## Why it matters
    Programs that receive the article choose by it whether to play, show or offer the file, and
    archives must know it.

    ## Example
        <media xlink:href="walk.mp4"/>

    ## Mended
        <media xlink:href="walk.mp4" mimetype="video" mime-subtype="mp4"/>

    ## Source
    JATS tag library, `@mimetype`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/mimetype.html>.

    ## Known problems
    None.
    """

    code = "LINK031"
    severity = Severity.INFO
    elements = ("media", "supplementary-material")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the kind beside the name of the file."""
        name = element.get(XLINK_HREF, "")
        if not name or element.get("mimetype"):
            return ""
        return f'"{name}" has no mimetype; add it, as mimetype="text" mime-subtype="csv"'
