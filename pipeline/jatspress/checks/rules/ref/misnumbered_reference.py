"""REF038."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ....finding import Severity
from ....jats.text import words
from ...citing import ordinal
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class MisnumberedReference(SurveyRule):
    """The number of a reference is not the next one.

    ## What it does
    Goes through each list of references whose labels are numbers, and reports the first that
    does not follow the one before.

    ## Why it matters
    Readers who look for [12] find it twice, or not at all.

    ## Example
        <ref><label>1</label>…</ref>
        <ref><label>3</label>…</ref>

    ## Mended
        <ref><label>1</label>…</ref>
        <ref><label>2</label>…</ref>

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    Only the first is reported in each list, since all that follow are moved by it.
    """

    code = "REF038"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Compare each number with the one before."""
        for ref_list in survey.named("ref-list"):
            refs = [(row, ordinal(words(row, "label"))) for row in ref_list.iterchildren("ref")]
            for (_, before), (ref, now) in pairwise(refs):
                if before is not None and now is not None and now != before + 1:
                    yield (
                        ref,
                        f"the reference after {before} has the number {now}; number them in a row",
                    )
                    break
