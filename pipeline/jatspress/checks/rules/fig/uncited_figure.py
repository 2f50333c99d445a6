"""FIG022."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ...citing import uncited
from ...dispatch import Fault, SurveyRule
from ...labels import named
from ...survey import Survey


class UncitedFigure(SurveyRule):
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

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Ask for those that no link leads to."""
        rows = [row for row in survey.named("fig") if words(row, "label")]
        for row in uncited(survey, rows):
            yield row, f"no link leads to {named(row, 'figure')}; cite it in the text"
