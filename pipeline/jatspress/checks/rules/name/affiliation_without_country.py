"""NAME034."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...people import affiliations_without
from ...rule import Rule


class AffiliationWithoutCountry(Rule):
    """Affiliations do not say in tags in which country they are.

    ## What it does
    Counts the affiliations without a `country`, and reports them in one finding, at the first.

    ## Why it matters
    Indexes count articles by country, and funders and libraries by institutions of one country:
    names of towns do not tell.

    ## Example
        <institution>Small University</institution>

    ## Mended
        <institution>Small University</institution>, <country country="PL">Poland</country>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    A country within the text of the affiliation is not seen: that is what the rule is about.
    """

    code = "NAME034"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look into each affiliation."""
        without, number = affiliations_without(reading, "country")
        if without:
            message = (
                f"{len(without)} of {number} affiliations name no country in tags; put it into "
                "country"
            )
            yield cls.found(message, reading.source.place(without[0]))
