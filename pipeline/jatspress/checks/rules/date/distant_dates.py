"""DATE029."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import stage
from ...front import date_in, in_meta
from ...option import Number
from ...rule import Rule


class DistantDates(Rule):
    """The article was received many years before it was published.

    ## What it does
    Compares the date of receipt with the earliest of publication. More than ten years between them
    are reported.

    ## Why it matters
    It is nearly always a slip in the year, as 2012 for 2021, which no other check can see: the
    order of the dates is right.

    ## Example
        <date date-type="received"><day>04</day><month>03</month><year>2002</year></date>
        …
        <pub-date date-type="pub"><day>06</day><month>05</month><year>2024</year></pub-date>

    ## Mended
        <date date-type="received"><day>04</day><month>03</month><year>2024</year></date>
        …
        <pub-date date-type="pub"><day>06</day><month>05</month><year>2024</year></pub-date>

    ## Source
    JATS tag library, `<history>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/history.html>.

    ## Known problems
    No clock is asked, so a slip into the future is found by the other dates alone. Works published
    long after their authors died are reported.
    """

    code = "DATE029"
    severity = Severity.WARNING
    longest = Number(10, "the most years from receipt to publication")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the years."""
        published = reading.facts.first_published
        for element in in_meta(reading, "history/date"):
            day = date_in(element)
            if (
                published
                and day
                and stage(element) == "received"
                and published.year - day.year > cls.longest
            ):
                message = (
                    f"the article was received on {day.iso} but published on {published.iso}; look "
                    "whether one of the years is a slip"
                )
                yield cls.found(message, reading.source.place(element))
