"""TABLE001."""

from __future__ import annotations

from ....finding import Severity
from ...displays import LabelRule


class TableWithoutLabel(LabelRule):
    """A table has no label.

    ## What it does
    Looks for a `label` in each `table-wrap`, or in the group it is part of.

    ## Why it matters
    The text cannot name it, and readers who are sent to "Table 2" count on their own.

    ## Example
        <table-wrap id="t1"><caption>…</caption> …</table-wrap>

    ## Mended
        <table-wrap id="t1"><label>Table 1</label><caption>…</caption> …</table-wrap>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>. JATS tag library,
    `<table-wrap>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/table-wrap.html>.

    ## Known problems
    The parts of a group that has a label of its own are passed over.
    """

    code = "TABLE001"
    severity = Severity.WARNING
    elements = ("table-wrap",)
    thing = "table"
    example = "Table 1"
