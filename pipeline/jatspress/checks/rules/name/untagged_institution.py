"""NAME033."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...people import affiliations_without
from ...rule import Rule


class UntaggedInstitution(Rule):
    """Affiliations are text alone.

    ## What it does
    Counts the affiliations without an `institution`, and reports them in one finding, at the first.

    ## Why it matters
    Where the institution is not tagged, Crossref gets the whole line as its name, and no identifier
    (ROR) can be put beside it.

    ## Example
        <aff id="a1">Small University, <country>Poland</country></aff>

    ## Mended
        <aff id="a1"><institution>Small University</institution>, <country>Poland</country></aff>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    None.
    """

    code = "NAME033"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look into each affiliation."""
        without, number = affiliations_without(reading, "institution")
        if without:
            message = (
                f"{len(without)} of {number} affiliations name no institution in tags; put its "
                "name into institution"
            )
            yield cls.found(message, reading.source.place(without[0]))
