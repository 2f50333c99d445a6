"""TABLE003."""

from __future__ import annotations

from ....finding import Severity
from ...displays import UncitedRule


class UncitedTable(UncitedRule):
    """A table is not cited in the text.

    ## What it does
    Looks for a link to each `table-wrap` with a label. A range such as 2–4 cites all in it; a
    link to a group cites its parts. Quiet where an article links to none of its tables.

    ## Why it matters
    Readers do not learn when to look at it; journals and PubMed Central want each table cited.

    ## Example
        <p>See Table 1.</p> … <table-wrap id="t1">

    ## Mended
        <p>See <xref ref-type="table" rid="t1">Table 1</xref>.</p> … <table-wrap id="t1">

    ## Source
    ICMJE, Recommendations, tables:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    None.
    """

    code = "TABLE003"
    severity = Severity.WARNING
    element = "table-wrap"
    thing = "table"
