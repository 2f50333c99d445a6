"""TABLE004."""

from __future__ import annotations

from ....finding import Severity
from ...displays import OrderRule


class TablesOutOfOrder(OrderRule):
    """Tables are not cited in their order.

    ## What it does
    Follows the links of the body to the `table-wrap` elements and reports the first that jumps
    ahead. Links in captions, tables and notes are passed over, and so are tables behind the
    body.

    ## Why it matters
    Readers expect Table 2 after Table 1. A jump tells of a table that was put in late, or of a
    citation that got lost.

    ## Example
        <p>See <xref rid="t2">Table 2</xref>, then <xref rid="t1">Table 1</xref>.</p>

    ## Mended
        <p>See <xref rid="t1">Table 1</xref>, then <xref rid="t2">Table 2</xref>.</p>

    ## Source
    ICMJE, Recommendations, tables:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    Only the first jump is reported, since each moves all that follow.
    """

    code = "TABLE004"
    severity = Severity.WARNING
    element = "table-wrap"
    thing = "table"
