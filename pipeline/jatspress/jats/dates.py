"""Reading dates.

JATS leaves the values of date-type open. The words below are those of the tag library
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/date-type.html>), of its samples,
and of publishers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from ..article.dates import HistoryDate, Medium, PartialDate, PublicationDate, Stage, StatedDate
from . import months
from .attributes import address
from .text import spaced, words

_STAGES: dict[str, Stage] = {
    "received": "received",
    "rev-recd": "revised",
    "rev-received": "revised",
    "revised": "revised",
    "revision-received": "revised",
    "accepted": "accepted",
}
# pub-type and date-type of a pub-date. "epub-ppub" is one date for both.
_MEDIA: dict[str, tuple[Medium, ...]] = {
    "epub": ("online",),
    "epublish": ("online",),
    "ppub": ("print",),
    "epub-ppub": ("online", "print"),
    "collection": ("issue",),
    "publication-year": ("issue",),
}
# What `calendar` and `era` say where ours are meant; a year of others is no year of ours.
_CALENDARS = frozenset({"", "gregorian"})
_ERAS = frozenset({"", "ad", "ce"})


@dataclass(frozen=True)
class Dates:
    """The dates of an article-meta: those whose meaning is known, and all as they are stated."""

    history: tuple[HistoryDate, ...] = ()
    publication: tuple[PublicationDate, ...] = ()
    stated: tuple[StatedDate, ...] = ()


def dates(meta: etree._Element) -> Dates:
    """Return the dates of an article-meta's history, and those of its publication.

    A history may also date the article's versions, each as a related object.
    """
    history: list[HistoryDate] = []
    found: list[StatedDate] = []
    for element in meta.iterfind("history/*"):
        for date in element.iter("date", "string-date"):
            if date.tag == "string-date" and date.getparent() is not element.getparent():
                continue
            row = stated(date, address(element))
            found.append(row)
            known = stage(date)
            if known and row.date and element is date:
                history.append(HistoryDate(known, row.date))
    found += map(stated, meta.iterfind("pub-date"))
    return Dates(tuple(history), publication(meta), tuple(found))


def publication(meta: etree._Element) -> tuple[PublicationDate, ...]:
    """Return the dates of an article-meta's publication whose meaning is known.

    JATS wants them in `pub-date`. Where the day is missing there, some journals have it at the end
    of the history.
    """
    found = [*_published(meta.iterfind("pub-date"))]
    if any(row.medium != "issue" for row in found):
        return tuple(found)
    in_history = (row for row in meta.iterfind("history/date") if row.get("date-type"))
    return (*found, *_published(row for row in in_history if stage(row) is None))


def _published(dates: Iterable[etree._Element]) -> Iterator[PublicationDate]:
    for date in dates:
        day = _span(date)[0]
        if day:
            yield from (PublicationDate(medium, day) for medium in media(date))


def stated(date: etree._Element, link: str = "") -> StatedDate:
    """Return a date as it is stated, in parts, in words, or in its iso-8601-date alone."""
    said = spaced(date) or date.get("iso-8601-date", "")
    day, until = _span(date)
    return StatedDate(
        kind=date.get("date-type") or date.get("pub-type") or "",
        words=said,
        date=day,
        until=until,
        medium=date.get("publication-format", ""),
        season=words(date, "season") or words(date, "string-date/season"),
        era=words(date, "era"),
        calendar=date.get("calendar", ""),
        address=link,
    )


def _span(date: etree._Element) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last day of a date: what its parts or its words name."""
    day = partial_date(date)
    if day is not None or not _is_ours(date):
        return day, None
    text = date.find("string-date")
    return months.span(words(date if text is None else text))


def partial_date(element: etree._Element) -> PartialDate | None:
    """Return the date an element holds: its parts, and its iso-8601-date where that says more.

    None without a year in either. Where the two contradict each other the parts hold. Parts of
    another calendar or era are no date of ours.
    """
    if not _is_ours(element):
        return iso_date(element.get("iso-8601-date", ""))
    parts = months.numbers(
        [words(element, "year"), months.month(words(element, "month")), words(element, "day")]
    )
    attribute = iso_date(element.get("iso-8601-date", ""))
    if parts is None:
        return attribute
    is_finer = attribute is not None and attribute.iso.startswith(parts.iso)
    return attribute if is_finer else parts


def _is_ours(element: etree._Element) -> bool:
    """Say whether a date is one of our calendar and era."""
    era = words(element, "era").replace(".", "").lower()
    return element.get("calendar", "").lower() in _CALENDARS and era in _ERAS


def iso_date(text: str) -> PartialDate | None:
    """Return the date of an ISO 8601 text (a time after it is passed over), or None."""
    return months.iso(text)


def stage(date: etree._Element) -> Stage | None:
    """Return the stage of the article's history that a date tells of, if it is one of ours."""
    return stage_named(date.get("date-type", ""))


def stage_named(word: str) -> Stage | None:
    """Return the stage of the article's history that a word of JATS means, if it is one of ours."""
    return _STAGES.get(word.lower())


def media(date: etree._Element) -> tuple[Medium, ...]:
    """Return what a pub-date is the publication of, in old or new tagging; () if not known."""
    kind = (date.get("date-type") or date.get("pub-type") or "").lower()
    if kind in {"pub", "publication", ""}:
        return ("print",) if date.get("publication-format") == "print" else ("online",)
    return _MEDIA.get(kind, ())
