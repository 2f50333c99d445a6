"""Reading dates.

JATS leaves the values of date-type open. The words below are those of the tag library
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/date-type.html>), of its samples,
and of publishers.
"""

from __future__ import annotations

from lxml import etree

from ..article.dates import HistoryDate, Medium, PartialDate, PublicationDate, Stage
from .text import words

STAGES: dict[str, Stage] = {
    "received": "received",
    "rev-recd": "revised",
    "rev-received": "revised",
    "revised": "revised",
    "revision-received": "revised",
    "accepted": "accepted",
}
_MEDIA: dict[str, Medium] = {
    "epub": "online",
    "epublish": "online",
    "ppub": "print",
    "collection": "issue",
}


def partial_date(element: etree._Element) -> PartialDate | None:
    """Return the date an element holds: its parts, else its iso-8601-date; None without a year."""
    parts = [words(element, name) for name in ("year", "month", "day")]
    numbers = _numbers(parts)
    return numbers or iso_date(element.get("iso-8601-date", ""))


def iso_date(text: str) -> PartialDate | None:
    """Return the date of an ISO 8601 text (a time after it is passed over), or None."""
    return _numbers(text.strip().partition("T")[0].split("-"))


def _numbers(parts: list[str]) -> PartialDate | None:
    """Return a date of year, month and day, as many as are numbers."""
    numbers: list[int] = []
    for part in parts:
        if not (part.isascii() and part.isdigit()):
            break
        numbers.append(int(part))
    return PartialDate(*numbers[:3]) if numbers else None


def history(meta: etree._Element) -> tuple[HistoryDate, ...]:
    """Return the history of an article-meta: every date of a stage that is told of."""
    found = []
    for date in meta.iterfind("history/date"):
        stage = STAGES.get(date.get("date-type", ""))
        value = partial_date(date)
        if stage and value:
            found.append(HistoryDate(stage, value))
    return tuple(found)


def publication(meta: etree._Element) -> tuple[PublicationDate, ...]:
    """Return the publication dates of an article-meta, of the media we know."""
    found = []
    for date in meta.iterfind("pub-date"):
        medium = _medium(date)
        value = partial_date(date)
        if medium and value:
            found.append(PublicationDate(medium, value))
    return tuple(found)


def _medium(date: etree._Element) -> Medium | None:
    """Return what kind of publication a pub-date is of, in old or new tagging."""
    kind = date.get("date-type") or date.get("pub-type") or ""
    if kind in {"pub", ""}:
        return "print" if date.get("publication-format") == "print" else "online"
    return _MEDIA.get(kind)
