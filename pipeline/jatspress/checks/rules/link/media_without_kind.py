"""LINK031."""

from __future__ import annotations

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

# Kinds as IANA lists them (<https://www.iana.org/assignments/media-types/>).
_KINDS = {
    "avi": "video/x-msvideo",
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "mpg": "video/mpeg",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


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
    fixes = (Safety.SAFE,)
    elements = ("media", "supplementary-material")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the kind beside the name of the file."""
        name = element.get(XLINK_HREF, "")
        if not name or element.get("mimetype"):
            return ""
        return f'"{name}" has no mimetype; add it, as mimetype="text" mime-subtype="csv"'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Add what the end of the file's name says, where nothing else is said."""
        kind = _KINDS.get(element.get(XLINK_HREF, "").lower().rpartition(".")[2], "")
        if not kind or "mimetype" in element.attrib or "mime-subtype" in element.attrib:
            return None
        parts = zip(("mimetype", "mime-subtype"), kind.split("/"), strict=True)
        edits = (row for name, value in parts for row in markup.attribute(element, name, value))
        return Fix(f"say that it is {kind}", tuple(edits))
