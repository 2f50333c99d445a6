"""TABLE004."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ...citing import out_of_order
from ...dispatch import Fault, SurveyRule
from ...labels import named
from ...survey import Survey

_ASIDE = ("back", "app", "sub-article", "response", "boxed-text", "fig-group", "fig")


class TablesOutOfOrder(SurveyRule):
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

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Follow the links to those with a label."""
        rows = [row for row in survey.named("table-wrap") if words(row, "label")]
        of_body = [row for row in rows if next(row.iterancestors(*_ASIDE), None) is None]
        jump = out_of_order(survey, of_body)
        if jump:
            xref, target, skipped = jump
            said = f"{named(target, 'table')} is cited before {named(skipped, 'table')}"
            yield xref, f"{said}; number them as they are cited"
