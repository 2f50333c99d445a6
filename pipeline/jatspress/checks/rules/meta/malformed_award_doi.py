"""META049."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class MalformedAwardDoi(Rule):
    """What is tagged as the DOI of an award is none.

    ## What it does
    Checks each `award-id` whose `award-id-type` is `doi`.

    ## Why it matters
    Crossref links the article with its grant by this DOI; the number of the grant belongs there
    without that type.

    ## Example
        <award-id award-id-type="doi">U54 CA209971</award-id>

    ## Mended
        <award-id>U54 CA209971</award-id>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META049"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each award number that is said to be a DOI."""
        for element in in_meta(reading, "funding-group/award-group/award-id[@award-id-type='doi']"):
            text = words(element)
            if Doi.parse(text) is None:
                message = (
                    f'the award number "{text}" is no DOI; correct it, or take award-id-type out'
                )
                yield cls.found(message, reading.source.place(element))
