"""TABLE011."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

_NEGATIVE = pattern(r"\s*-\d+(?:[.,]\d+)?(?![\w-])")


class HyphenForMinus(SurveyRule):
    """A hyphen stands for a minus before a number.

    ## What it does
    Looks for a hyphen directly before a number at the beginning of a cell.

    ## Why it matters
    A hyphen is shorter, may be torn from its number at the end of a line, and screen readers
    pass over it: -5 is read as 5.

    ## Example
        <td>-5</td>

    ## Mended
        <td>−5</td>

    ## Source
    Unicode Standard 6.2.5, minus sign U+2212:
    <https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-6/>.

    ## Known problems
    Reported once for a table, at the first of such cells.
    """

    code = "TABLE011"
    severity = Severity.INFO

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look at the beginning of each cell of data."""
        seen = set()
        for cell in survey.named("td"):
            found = _NEGATIVE.match(cell.text or "")
            table = next(cell.iterancestors("table"), None) if found else None
            if found and table not in seen:
                seen.add(table)
                yield cell, f'write a minus (U+2212) for the hyphen in "{found[0].strip()}"'
