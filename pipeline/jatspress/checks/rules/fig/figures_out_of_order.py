"""FIG023."""

from __future__ import annotations

from ....finding import Severity
from ...displays import OrderRule


class FiguresOutOfOrder(OrderRule):
    """Figures are not cited in their order.

    ## What it does
    Follows the links of the body to the `fig` elements and reports the first that jumps ahead.
    Links in captions, tables and notes are passed over, and so are figures behind the body.

    ## Why it matters
    Readers expect Figure 2 after Figure 1. A jump tells of a figure that was put in late, or of
    a citation that got lost.

    ## Example
        <p>See <xref rid="f2">Fig. 2</xref>, then <xref rid="f1">Fig. 1</xref>.</p>

    ## Mended
        <p>See <xref rid="f1">Fig. 1</xref>, then <xref rid="f2">Fig. 2</xref>.</p>

    ## Source
    ICMJE, Recommendations, figures:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    Only the first jump is reported, since each moves all that follow.
    """

    code = "FIG023"
    severity = Severity.WARNING
    element = "fig"
    thing = "figure"
