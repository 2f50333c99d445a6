"""TABLE002."""

from __future__ import annotations

from ....finding import Severity
from ...displays import CaptionRule


class TableWithoutCaption(CaptionRule):
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
    thing = "table"
