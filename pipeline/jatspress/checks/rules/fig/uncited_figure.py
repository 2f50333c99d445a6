"""FIG022."""

from __future__ import annotations

from ....finding import Severity
from ...displays import UncitedRule


class UncitedFigure(UncitedRule):
    """A figure is not cited in the text.

    ## What it does
    Looks for a link to each `fig` with a label. A range such as 2–4 cites all in it; a link to
    a group cites its parts. Quiet where an article links to none of its figures.

    ## Why it matters
    Readers do not learn when to look at it; journals and PubMed Central want each figure cited.

    ## Example
        <p>See Fig. 1.</p> … <fig id="f1">

    ## Mended
        <p>See <xref ref-type="fig" rid="f1">Fig. 1</xref>.</p> … <fig id="f1">

    ## Source
    ICMJE, Recommendations, figures:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    None.
    """

    code = "FIG022"
    severity = Severity.WARNING
    element = "fig"
    thing = "figure"
