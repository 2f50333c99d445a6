"""REF026."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ...citations import called
from ...citing import uncited
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class UncitedReference(SurveyRule):
    """A reference is not cited.

    ## What it does
    Looks for a link to each reference, in the text, in figures and tables, and from other
    references. A range such as 3–7 cites all in it. Quiet where an article links to none of its
    references.

    ## Why it matters
    Either the citation is missing where the reader needs it, or the reference belongs to a
    passage that was cut.

    ## Example
        <p>… as shown before [<xref ref-type="bibr" rid="r1">1</xref>].</p>
        …
        <ref id="r1">…</ref>
        <ref id="r2">…</ref>

    ## Mended
        <p>… as shown before [<xref ref-type="bibr" rid="r1">1</xref>,
          <xref ref-type="bibr" rid="r2">2</xref>].</p>

    ## Source
    ICMJE, Recommendations, references:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.
    JATS tag library, `<ref>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/ref.html>.

    ## Known problems
    Lists of further reading are recognised by nothing in the file, so an article with such a
    list beside its references is reported.
    """

    code = "REF026"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Ask for the references that no link leads to."""
        for ref in uncited(survey, survey.named("ref")):
            yield ref, f"no link leads to {called(ref)}; cite it in the text, or take it out"
