"""DATE001."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, product
from typing import NamedTuple

from lxml import etree

from ....article.dates import PartialDate
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import media, partial_date, stage
from ...front import own_dates
from ...rule import Rule

_ORDER = ("received", "revised", "accepted", "published")


class _Dated(NamedTuple):
    date: PartialDate
    element: etree._Element


class DatesOutOfOrder(Rule):
    """A date in the article's history is later than one that must follow it.

    ## What it does
    Compares the dates that the article gives, as far as they are known: received, each revision,
    accepted, published. A month without a day is out of order only where no day could mend it.
    Two stages that disagree are reported once, however many revisions there were.

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
    A journal that publishes an accepted manuscript before the last revision is reported.
    """

    code = "DATE001"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the dates of each stage with those of every later stage."""
        stages = _by_stage(reading)
        for before, after in combinations(_ORDER, 2):
            pairs = product(stages[before], stages[after])
            for (earlier, _), (later, element) in islice(filter(_is_wrong, pairs), 1):
                message = (
                    f"the article was {after} on {later.iso} but {before} on {earlier.iso}; "
                    "one of the two dates is wrong"
                )
                yield cls.found(message, reading.source.place(element))


def _is_wrong(pair: tuple[_Dated, _Dated]) -> bool:
    (earlier, _), (later, _) = pair
    return earlier.surely_after(later)


def _by_stage(reading: Reading) -> dict[str, list[_Dated]]:
    """Return date and element of each date that has its place in the order."""
    stages: dict[str, list[_Dated]] = {reached: [] for reached in _ORDER}
    for element in own_dates(reading):
        reached, date = _stage(element), partial_date(element)
        if reached and date and date.is_possible:
            stages[reached].append(_Dated(date, element))
    return stages


def _stage(element: etree._Element) -> str | None:
    """Return the stage of a date. An issue's date, a preprint's or a correction's has none."""
    if element.tag != "pub-date":
        return stage(element)
    return "published" if {"online", "print"} & set(media(element)) else None
