"""DATE002."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import all_dates, date_in, date_name
from ...rule import Rule


class ImpossibleDate(Rule):
    """A date is in no calendar.

    ## What it does
    Looks at the dates of the article and of its parts, not of what it cites, for days and months
    that do not exist, as 31 February or month 13, and for a day without its month.

    ## Why it matters
    Crossref takes such a date as it stands, and whoever reads the record later cannot. The page
    and the PDF would print it.

    ## Example
        <date date-type="received"><day>31</day><month>02</month><year>2021</year></date>

    ## Mended
        <date date-type="received"><day>28</day><month>02</month><year>2021</year></date>

    ## Source
    JATS tag library, `<date>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/date.html>.

    ## Known problems
    Months in words ("March") are not judged.
    """

    code = "DATE002"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge the parts of each date; DATE003 judges its iso-8601-date."""
        for element in all_dates(reading):
            fault = _fault(element)
            if fault:
                yield cls.found(f"the {date_name(element)} {fault}", reading.source.place(element))


def _fault(element: etree._Element) -> str:
    """Return what is wrong with a date, in words that follow its name."""
    year, month, day = (words(element, part) for part in ("year", "month", "day"))
    if day and not month and element.find("season") is None:
        return f"has the day {day} but no month; add the month, or take the day out"
    date = date_in(element) if year else None
    if date and date.year and not date.is_possible:
        return f"{date.iso} is in no calendar; correct its day, month or year"
    return ""
