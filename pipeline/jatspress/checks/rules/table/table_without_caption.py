"""TABLE002."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import is_captioned, named


class TableWithoutCaption(ElementRule):
    """A table has no caption.

    ## What it does
    Looks for words in the `caption` of each `table-wrap`, or of the group it is part of.

    ## Why it matters
    Readers who leaf through an article read its tables first, and a table must be understood
    without the text.

    ## Example
        <table-wrap id="t1"><label>Table 1</label> …</table-wrap>

    ## Mended
        <table-wrap id="t1"><label>Table 1</label><caption><p>Skin before and after.</p></caption>
          …</table-wrap>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>. JATS tag library,
    `<caption>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/caption.html>.

    ## Known problems
    None.
    """

    code = "TABLE002"
    severity = Severity.WARNING
    elements = ("table-wrap",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the words of a caption, also in the group around it."""
        if is_captioned(element):
            return ""
        return f"{named(element, 'table')} has no caption; say what it shows"
