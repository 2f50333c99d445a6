"""REF001."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class UnrecoveredDoi(SurveyRule):
    """A reference has a DOI that is not known in full.

    ## What it does
    Reports each `ref` with `specific-use="doi-not-recovered"`: whoever tagged it saw on the
    publisher's page that there is a DOI, but cut short with dots.

    ## Why it matters
    The reference is shown and registered without its link, so the cited article misses a
    citation. The missing part cannot be guessed.

    ## Example
        <ref id="r2" specific-use="doi-not-recovered">
          <mixed-citation>… Dermatol Ther. 2012;25(2):195-206.</mixed-citation>
        </ref>

    ## Mended
        <ref id="r2">
          <mixed-citation>… Dermatol Ther. 2012;25(2):195-206.
            <pub-id pub-id-type="doi">10.5555/12345678</pub-id></mixed-citation>
        </ref>

    ## Source
    JATS tag library, `<pub-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-id.html>. The value of
    `@specific-use` is jatspress's own.

    ## Known problems
    A reference whose DOI was tagged since, but which kept the mark, is reported until the mark is
    taken off.
    """

    code = "REF001"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look for the mark."""
        for ref in survey.named("ref"):
            if "doi-not-recovered" in ref.get("specific-use", "").split():
                label = words(ref, "label").rstrip(".") or ref.get("id", "")
                message = (
                    f"the publisher's page shows the DOI of reference {label} cut short; find it "
                    "at Crossref and tag it as pub-id"
                )
                yield ref, message
