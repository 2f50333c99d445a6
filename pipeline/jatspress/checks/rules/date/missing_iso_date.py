"""DATE026."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import partial_date
from ....jats.text import words
from ...front import own_dates
from ...rule import Rule


class MissingIsoDate(Rule):
    """A date has no `iso-8601-date`.

    ## What it does
    Counts the dates of the history and of publication that have a year but not the attribute, and
    reports them in one finding, at the first.

    ## Why it matters
    JATS4R asks for it: one form that every program reads, whatever stands in day, month and season.

    ## Example
        <date date-type="accepted"><day>04</day><month>03</month><year>2024</year></date>

    ## Mended
        <date date-type="accepted" iso-8601-date="2024-03-04">
          <day>04</day><month>03</month><year>2024</year>
        </date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    None.
    """

    code = "DATE026"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Count the dates without the attribute."""
        rows = own_dates(reading)
        without = [row for row in rows if words(row, "year") and "iso-8601-date" not in row.attrib]
        if without:
            day = partial_date(without[0])
            example = f', as iso-8601-date="{day.iso}"' if day and day.is_possible else ""
            count = f"{len(without)} of {len(rows)} dates have" if len(rows) > 1 else "the date has"
            message = f"{count} no iso-8601-date; add it{example}"
            yield cls.found(message, reading.source.place(without[0]))
