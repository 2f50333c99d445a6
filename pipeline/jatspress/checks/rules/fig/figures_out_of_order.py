"""FIG023."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ...citing import out_of_order
from ...dispatch import Fault, SurveyRule
from ...labels import named
from ...survey import Survey

_ASIDE = ("back", "app", "sub-article", "response", "boxed-text", "fig-group", "fig")


class FiguresOutOfOrder(SurveyRule):
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

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Follow the links to those with a label."""
        rows = [row for row in survey.named("fig") if words(row, "label")]
        of_body = [row for row in rows if next(row.iterancestors(*_ASIDE), None) is None]
        jump = out_of_order(survey, of_body)
        if jump:
            xref, target, skipped = jump
            said = f"{named(target, 'figure')} is cited before {named(skipped, 'figure')}"
            yield xref, f"{said}; number them as they are cited"
