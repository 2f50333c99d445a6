"""Reading the versions of an article and the events of its life."""

from __future__ import annotations

from lxml import etree

from ..article.dates import HistoryDate
from ..article.versions import Event, Version
from .attributes import identifiers
from .dates import stage_named, stated
from .licence import permissions
from .links import links
from .text import paragraphs, spaced, words

_VERSIONS = ("article-version", "article-version-alternatives/article-version")
_DATES = ("date", "pub-date", "string-date")


def versions(around: etree._Element) -> tuple[Version, ...]:
    """Return the versions that an article-meta or event names.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article-version.html>.
    """
    return tuple(_version(row) for path in _VERSIONS for row in around.iterfind(path))


def _version(element: etree._Element) -> Version:
    return Version(
        text=words(element),
        kind=element.get("article-version-type", ""),
        designator=element.get("designator", ""),
        vocab=element.get("vocab-identifier") or element.get("vocab") or "",
        term=element.get("vocab-term-identifier") or element.get("vocab-term") or "",
        date=element.get("iso-8601-date", ""),
    )


def events(meta: etree._Element) -> tuple[Event, ...]:
    """Return the publication history of an article-meta, each event with all it says.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-history.html>.
    """
    return tuple(_event(row) for row in meta.iterfind("pub-history/event"))


def _event(event: etree._Element) -> Event:
    description = event.find("event-desc")
    places = [event] if description is None else [event, description]
    return Event(
        kind=event.get("event-type", ""),
        description="" if description is None else spaced(description),
        dates=tuple(stated(row) for place in places for row in place.iterchildren(*_DATES)),
        ids=tuple(
            row for place in places for row in identifiers(place, "article-id", "pub-id-type")
        ),
        versions=tuple(row for place in places for row in versions(place)),
        links=links(event),
        notes=tuple(filter(None, map(paragraphs, event.iterfind("notes")))),
        permissions=permissions(event),
    )


def history(found: tuple[Event, ...]) -> tuple[HistoryDate, ...]:
    """Return the stages that events date: received, revised, accepted."""
    rows = [
        HistoryDate(stage, date.date)
        for event in found
        for date in event.dates
        if date.date and (stage := stage_named(date.kind or event.kind))
    ]
    return tuple(rows)
