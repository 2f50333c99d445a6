"""Dates as Crossref takes them.

Source: crossref5.5.0.xsd, `date_t` (month, day, year: unlike JATS) and `xrefYear` (1400-2200).
Month and day have two digits by
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/publication-dates/>.
The schema lets 31 February pass, so the calendar is asked here.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, PartialDate, PublicationDate
from ..article.dates import Medium, Stage
from .elements import add_text, new

_YEARS = range(1400, 2201)

# The date of an issue says nothing of print or screen. Without the attribute Crossref reads print.
MEDIA_TYPES: dict[Medium, str] = {"online": "online", "print": "print", "issue": "other"}


def is_sendable(date: PartialDate) -> bool:
    """Say whether a calendar has the date and Crossref's schema takes its year."""
    return date.is_possible and date.year in _YEARS


def date(name: str, value: PartialDate, media_type: str = "") -> etree._Element:
    """Return a date element of a name, as `publication_date`."""
    element = new(name, media_type=media_type)
    if value.month is not None:
        add_text(element, "month", f"{value.month:02}")
    if value.day is not None:
        add_text(element, "day", f"{value.day:02}")
    add_text(element, "year", f"{value.year:04}")
    return element


def stages(article: Article, stage: Stage) -> list[PartialDate]:
    """Return the dates of a stage that can be sent, in the article's order, each once."""
    rows = (row.date for row in article.history if row.stage == stage)
    return list(dict.fromkeys(day for day in rows if is_sendable(day)))


def published(article: Article, medium: Medium) -> PartialDate | None:
    """Return the first date of a medium that can be sent, or None."""
    rows = (row.date for row in article.publication if row.medium == medium)
    return next((day for day in rows if is_sendable(day)), None)


def publications(article: Article) -> list[PublicationDate]:
    """Return the publication dates to send: online and print, the issue's only without these."""
    media: tuple[Medium, ...] = ("online", "print", "issue")
    found = {medium: published(article, medium) for medium in media}
    rows = [PublicationDate(medium, day) for medium, day in found.items() if day]
    return [row for row in rows if row.medium != "issue"] or rows


def exact(article: Article) -> PartialDate | None:
    """Return a date of the article that is known to the day, of its publication if possible."""
    days = [row.date for row in publications(article)]
    days += [row.date for row in article.history]
    return next((day for day in days if day.day is not None and is_sendable(day)), None)


def latest(article: Article) -> int:
    """Return the article's latest date as the number YYYYMMDD, unknown parts 01; 0 without one."""
    days = [row.date for row in article.history]
    days += [row.date for row in article.publication]
    return max((_as_number(day) for day in days if is_sendable(day)), default=0)


def _as_number(day: PartialDate) -> int:
    return int(f"{day.year:04}{day.month or 1:02}{day.day or 1:02}")
