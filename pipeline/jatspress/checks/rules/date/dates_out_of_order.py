"""DATE001."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from lxml import etree

from ....article.dates import PartialDate
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import media, stage
from ...front import FIRST_YEAR, date_in, own_dates
from ...iso_dates import iso_fault
from ...rule import Rule

_ORDER = ("received", "revised", "accepted", "published")


class _Dated(NamedTuple):
    stage: str
    date: PartialDate
    element: etree._Element


# A date, and one that is later though it should be earlier.
_Pair = tuple[_Dated, _Dated]


class DatesOutOfOrder(Rule):
    """A date in the article's history is later than one that must follow it.

    ## What it does
    Compares the dates that the article gives, as far as they are known: received, each revision,
    accepted, published. A month without a day is out of order only where no day could mend it.
    A date that disagrees with several others is reported once, with all of them. Of a print date
    only the month counts: issues bear a nominal day.

    ## Why it matters
    Readers and indexers judge a journal's review by these dates, and Crossref shows them as they
    were sent. An acceptance before the submission is nearly always a slip in a year or a month.

    ## Example
        <date date-type="received"><day>14</day><month>10</month><year>2021</year></date>
        <date date-type="accepted"><day>21</day><month>01</month><year>2021</year></date>

    ## Mended
        <date date-type="received"><day>14</day><month>10</month><year>2020</year></date>
        <date date-type="accepted"><day>21</day><month>01</month><year>2021</year></date>

    ## Source
    JATS tag library, `<history>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/history.html>.

    ## Known problems
    Dates that cannot be, or contradict their own iso-8601-date, are left to DATE002, DATE003 and
    DATE025. A journal that publishes an accepted manuscript before the last revision is reported.
    """

    code = "DATE001"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each date with those of later stages; blame what most pairs have in common."""
        wrong = _wrong_pairs(_dated(reading))
        while wrong:
            times = Counter(row for pair in wrong for row in pair)
            # Where each disagrees with one other, the later stage is named.
            blamed = max((row for pair in wrong for row in pair[::-1]), key=lambda row: times[row])
            own = [pair for pair in wrong if blamed in pair]
            wrong = [pair for pair in wrong if blamed not in pair]
            yield cls.found(_message(blamed, own), reading.source.place(blamed.element))


def _message(blamed: _Dated, pairs: list[_Pair]) -> str:
    others = [after if before is blamed else before for before, after in pairs]
    said = " and ".join(f"{row.stage} on {row.date.iso}" for row in others)
    mend = "one of the two dates is wrong" if len(others) == 1 else "the first is probably wrong"
    return f"the article was {blamed.stage} on {blamed.date.iso} but {said}; {mend}"


def _wrong_pairs(dates: list[_Dated]) -> list[_Pair]:
    """Return the pairs of dates of which the one that should be earlier is surely later."""
    by_stage = [[row for row in dates if row.stage == reached] for reached in _ORDER]
    return [
        (before, after)
        for earlier, later in combinations(by_stage, 2)
        for before, after in product(earlier, later)
        if before.date.surely_after(after.date)
    ]


def _dated(reading: Reading) -> list[_Dated]:
    """Return stage and date of each date that has its place in the order."""
    found = []
    for element in own_dates(reading):
        reached, date = _stage(element), date_in(element)
        is_clear = date and date.is_possible and date.year >= FIRST_YEAR and not iso_fault(element)
        if reached and date and is_clear:
            # The day of a printed issue is nominal: it is set before the issue is full.
            is_issue = element.tag == "pub-date" and media(element) == ("print",)
            found.append(_Dated(reached, replace(date, day=None) if is_issue else date, element))
    return found


def _stage(element: etree._Element) -> str | None:
    """Return the stage of a date. An issue's date, a preprint's or a correction's has none."""
    if element.tag != "pub-date":
        return stage(element)
    return "published" if {"online", "print"} & set(media(element)) else None
