"""REF027."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...citations import called
from ...citing import ordinal, out_of_order
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

# So many of the pairs in order are no chance in a list of more than a few.
_FEW, _MOST = 4, 0.85


class ReferencesOutOfOrder(SurveyRule):
    """Numbered references are not in the order of their citation.

    ## What it does
    Follows the links of the body to a list of references that is numbered from 1, and reports
    the first that jumps ahead. Links in figures, tables and notes are passed over, and so is a
    list in the order of the alphabet.

    ## Why it matters
    In a numbered style readers expect 2 after 1. A jump tells of a reference that was put in
    late, or of a citation that got lost.

    ## Example
        <p>One [<xref rid="r2">2</xref>], two [<xref rid="r1">1</xref>].</p>

    ## Mended
        <p>One [<xref rid="r1">1</xref>], two [<xref rid="r2">2</xref>].</p>

    ## Source
    ICMJE, Recommendations, references:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    Only the first jump is reported, since each moves all that follow.
    """

    code = "REF027"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Follow the links to a numbered list."""
        lists = [row for row in survey.named("ref-list") if row.find("ref") is not None]
        refs = lists[0].findall("ref") if len(lists) == 1 else []
        jump = out_of_order(survey, refs) if _is_numbered(refs) else None
        if jump and not _is_by_alphabet(refs):
            xref, target, skipped = jump
            message = f"{called(target)} is cited before {called(skipped)}; number them in order"
            yield xref, message


def _is_numbered(refs: list[etree._Element]) -> bool:
    labels = [ordinal(words(ref, ".//label")) for ref in refs]
    return bool(refs) and labels == list(range(1, len(refs) + 1))


def _is_by_alphabet(refs: list[etree._Element]) -> bool:
    names = [words(ref, without=("label",)).casefold()[:3] for ref in refs]
    in_order = sum(first <= second for first, second in pairwise(names))
    return len(refs) > _FEW and in_order >= _MOST * (len(refs) - 1)
