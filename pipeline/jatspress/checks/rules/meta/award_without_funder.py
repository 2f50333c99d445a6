"""META046."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class AwardWithoutFunder(Rule):
    """An award has no funder.

    ## What it does
    Looks for a `funding-source` or `support-source` in each `award-group`.

    ## Why it matters
    A number without the funder who gave it tells nobody anything; Crossref keeps awards under their
    funders.

    ## Example
        <award-id>2021/41/B</award-id>

    ## Mended
        <funding-source>National Science Centre</funding-source>
        <award-id>2021/41/B</award-id>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META046"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the funder of each award."""
        for element in in_meta(reading, "funding-group/award-group"):
            sources = element.iter("funding-source", "support-source")
            if not any(words(row) for row in sources) and not element.get("rid"):
                number = words(element, "award-id")
                message = f"award {number} has no funder".replace("  ", " ")
                yield cls.found(f"{message}; add a funding-source", reading.source.place(element))
