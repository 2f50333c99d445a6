"""REF039."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class UnlabelledReference(SurveyRule):
    """One reference of a numbered list has no number.

    ## What it does
    Reports each `ref` without a `label` in a list where most references have one.

    ## Why it matters
    It is printed without a number, and citations of it by number find nothing.

    ## Example
        <ref><label>1</label>…</ref>
        <ref>…</ref>
        <ref><label>3</label>…</ref>

    ## Mended
        <ref><label>1</label>…</ref>
        <ref><label>2</label>…</ref>
        <ref><label>3</label>…</ref>

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    None.
    """

    code = "REF039"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Count those with a label; report the others where they are fewer."""
        for ref_list in survey.named("ref-list"):
            refs = ref_list.findall("ref")
            bare = [ref for ref in refs if not words(ref, ".//label")]
            if len(bare) * 2 < len(refs):
                for ref in bare:
                    yield (
                        ref,
                        "the other references of this list have a label; give this one its own",
                    )
