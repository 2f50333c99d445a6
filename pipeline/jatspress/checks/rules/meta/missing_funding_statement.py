"""META048."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule


class MissingFundingStatement(Rule):
    """Awards are tagged, but no words say so.

    ## What it does
    Where the front matter has an `award-group`, looks for a `funding-statement`.

    ## Why it matters
    The statement is what readers see, and what says which author had which grant. JATS4R asks for
    both.

    ## Example
        <funding-group>
          <award-group><funding-source>National Science Centre</funding-source></award-group>
        </funding-group>

    ## Mended
        <funding-group>
          <award-group><funding-source>National Science Centre</funding-source></award-group>
          <funding-statement>The National Science Centre paid for the work.</funding-statement>
        </funding-group>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    A statement that stands in the acknowledgements alone is not seen.
    """

    code = "META048"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a statement in any of the groups."""
        awards = in_meta(reading, "funding-group/award-group")
        if awards and not in_meta(reading, "funding-group/funding-statement"):
            message = "the funding has no statement in words; add a funding-statement"
            yield cls.found(message, reading.source.place(awards[0].getparent()))
