"""META042."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_STAND_IN = pattern(r"|0+|[xX]{2,}|[?]+|[-–—]+|TB[DAC]|tb[dac]|n/?a|N/?A|ahead-of-print")
_NUMBERS = ("volume", "issue", "fpage", "lpage", "elocation-id")


class UnfilledNumber(Rule):
    """The volume, issue or page is a stand-in.

    ## What it does
    Looks for a `volume`, `issue`, `fpage`, `lpage` or `elocation-id` that is empty, zero, or made
    of x's, dashes, question marks or "TBD".

    ## Why it matters
    The number goes into the citation and to Crossref as if it were one. What is not known yet is
    left out.

    ## Example
        <volume>XX</volume>

    ## Mended
        <volume>12</volume>

    ## Source
    Crossref, troubleshooting submissions (empty and malformed values are refused):
    <https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>.

    ## Known problems
    A volume that really has the number 0 is reported.
    """

    code = "META042"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each number of the article's place in the journal."""
        for path in _NUMBERS:
            for element in in_meta(reading, path):
                text = words(element)
                if _STAND_IN.fullmatch(text):
                    said = f'"{text}" stands in for the {path}' if text else f"the {path} is empty"
                    yield cls.found(
                        f"{said}; fill it in, or take it out", reading.source.place(element)
                    )
