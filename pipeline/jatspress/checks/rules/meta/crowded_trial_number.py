"""META020."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule


class CrowdedTrialNumber(Rule):
    """One link to a registry of trials holds several numbers.

    ## What it does
    Looks for a `document-id` with a blank in it among the `related-object`s of the front matter
    that name a clinical trial.

    ## Why it matters
    Each trial has its own record, and Crossref links one number at a time; two in one attribute
    lead to none.

    ## Example
        <related-object document-id-type="clinical-trial-number"
            document-id="NCT01234567 NCT07654321"/>

    ## Mended
        <related-object document-id-type="clinical-trial-number" document-id="NCT01234567"/>
        <related-object document-id-type="clinical-trial-number" document-id="NCT07654321"/>

    ## Source
    JATS4R, Clinical trials: <https://jats4r.org/clinical-trials/>.

    ## Known problems
    None.
    """

    code = "META020"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the numbers in the front matter, the abstract included."""
        for element in in_meta(
            reading, ".//related-object[@document-id-type='clinical-trial-number']"
        ):
            numbers = element.get("document-id", "").split()
            if len(numbers) > 1:
                message = (
                    f"{' and '.join(numbers)} are {len(numbers)} trials in one related-object; "
                    "split it"
                )
                yield cls.found(message, reading.source.place(element))
