"""Reading dates.

JATS leaves the values of date-type open. The words below are those of the tag library
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/date-type.html>), of its samples,
and of publishers.
"""

from __future__ import annotations

from lxml import etree

from ..article.dates import HistoryDate, Medium, PartialDate, PublicationDate, Stage
from .text import words

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
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LONGEST = 9  # more digits than any date has, fewer than would cost time to read


def partial_date(element: etree._Element) -> PartialDate | None:
    """Return the date an element holds: its parts, and its iso-8601-date where that says more.

    None without a year in either. Where the two contradict each other the parts hold.
    """
    parts = _numbers(
        [words(element, "year"), _month(words(element, "month")), words(element, "day")]
    )
    attribute = iso_date(element.get("iso-8601-date", ""))
    if parts is None:
        return attribute
    is_finer = attribute is not None and attribute.iso.startswith(parts.iso)
    return attribute if is_finer else parts


def iso_date(text: str) -> PartialDate | None:
    """Return the date of an ISO 8601 text (a time after it is passed over), or None."""
    return _numbers(text.strip().partition("T")[0].split("-"))


def _month(text: str) -> str:
    """Return a month as a number: `8`, `08`, `August` and `Aug.` are all the eighth."""
    short = text.strip(". ")[:3].lower()
    return str(_MONTHS.index(short) + 1) if short in _MONTHS else text


def _numbers(parts: list[str]) -> PartialDate | None:
    """Return a date of year, month and day, as many as are numbers."""
    numbers: list[int] = []
    for part in parts:
        if not (part.isascii() and part.isdigit() and len(part) <= _LONGEST):
            break
        numbers.append(int(part))
    return PartialDate(*numbers[:3]) if numbers else None


def stage(date: etree._Element) -> Stage | None:
    """Return the stage of the article's history that a date tells of, if it is one of ours."""
    return _STAGES.get(date.get("date-type", "").lower())


def history(meta: etree._Element) -> tuple[HistoryDate, ...]:
    """Return the history of an article-meta: every date of a stage that is told of."""
    found = []
    for date in meta.iterfind("history/date"):
        told, value = stage(date), partial_date(date)
        if told and value:
            found.append(HistoryDate(told, value))
    return tuple(found)


def publication(meta: etree._Element) -> tuple[PublicationDate, ...]:
    """Return the publication dates of an article-meta, of the media we know."""
    found: list[PublicationDate] = []
    for date in meta.iterfind("pub-date"):
        value = partial_date(date)
        if value:
            found.extend(PublicationDate(medium, value) for medium in media(date))
    return tuple(found)


def media(date: etree._Element) -> tuple[Medium, ...]:
    """Return what a pub-date is the publication of, in old or new tagging; () if not known."""
    kind = (date.get("date-type") or date.get("pub-type") or "").lower()
    if kind in {"pub", "publication", ""}:
        return ("print",) if date.get("publication-format") == "print" else ("online",)
    return _MEDIA.get(kind, ())
