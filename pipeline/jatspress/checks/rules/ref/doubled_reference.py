"""REF025."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS, called, doi
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

# Shorter words may be those of two works, as in "Ibid."
_LENGTH = 40


class DoubledReference(SurveyRule):
    """Two references are to the same work.

    ## What it does
    Compares the references of each list by their DOI, and by all their words where they are
    long. Each after the first is reported.

    ## Why it matters
    The work is counted twice, and readers who compare the two look for a difference that is
    none.

    ## Example
        <ref id="r1">… 10.5555/12345678 …</ref>
        <ref id="r7">… 10.5555/12345678 …</ref>

    ## Mended
        <ref id="r1">… 10.5555/12345678 …</ref>

    ## Source
    ICMJE, Recommendations, references:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    Chapters of one book that were given the DOI of the book are reported, too.
    """

    code = "REF025"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Go through each list with what was seen in it so far."""
        for ref_list in survey.named("ref-list"):
            seen: dict[str, etree._Element] = {}
            for ref in ref_list.iterchildren("ref"):
                for key in _keys(survey, ref):
                    first = seen.setdefault(key, ref)
                    if first is not ref:
                        yield (
                            ref,
                            f"{called(ref)} is the same work as {called(first)}; keep one of them",
                        )
                        break


def _keys(survey: Survey, ref: etree._Element) -> Iterator[str]:
    """Yield what tells a work: its DOI, or its words."""
    tagged = doi(ref)
    if tagged:
        yield tagged
    text = " ".join(map(survey.said, ref.iterchildren(*CITATIONS))).casefold()
    if len(text) > _LENGTH:
        yield text
