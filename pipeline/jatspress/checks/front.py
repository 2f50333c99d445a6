"""The parts of the front matter that several rules look at."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

from ..article.dates import PartialDate
from ..finding import Place
from ..jats import Reading
from ..jats.dates import partial_date, stage
from .citations import CITATIONS

# The year of the first journal: what is dated before is misdated.
FIRST_YEAR = 1665
# What journals send to review, by article-type. JATS leaves the values open, and their case too.
REVIEWED = (
    "brief-report",
    "case-report",
    "clinical-trial",
    "data-paper",
    "meta-analysis",
    "methods-article",
    "rapid-communication",
    "registered-report",
    "research-article",
    "review-article",
    "systematic-review",
)


def is_of_kind(reading: Reading, kinds: Iterable[str]) -> bool:
    """Say whether the article's `article-type` is one of some; capitals do not matter."""
    return reading.facts.kind.lower() in map(str.lower, kinds)


@lru_cache(maxsize=1)
def article_meta(reading: Reading) -> etree._Element | None:
    """Return the article's own `article-meta`."""
    return reading.source.root.find("front/article-meta")


@lru_cache(maxsize=1)
def _found(_reading: Reading) -> dict[str, list[etree._Element]]:
    """Return what was found in the last article, by path: many rules go the same ways."""
    return {}


def front_place(reading: Reading) -> Place:
    """Return the place for what the front matter lacks: its `article-meta`, or what is there."""
    return innermost_place(reading, "front", "article-meta")


def innermost_place(reading: Reading, *names: str) -> Place:
    """Return the place of the innermost element there is of some that stand in one another.

    The first stands in the article. Where none is there, it is the article's own place.
    """
    element = reading.source.root
    for name in names:
        inner = element.find(name)
        if inner is None:
            break
        element = inner
    return reading.source.place(element)


def in_meta(reading: Reading, path: str) -> list[etree._Element]:
    """Return the elements on a path from the `article-meta`; nobody may change the list."""
    found = _found(reading)
    if path not in found:
        meta = article_meta(reading)
        found[path] = [] if meta is None else meta.findall(path)
    return found[path]


def journal_meta(reading: Reading, path: str = ".") -> list[etree._Element]:
    """Return the elements on a path from the `journal-meta`, or itself."""
    meta = reading.source.root.find("front/journal-meta")
    return [] if meta is None else meta.findall(path)


def own_dates(reading: Reading) -> list[etree._Element]:
    """Return the dates of the article's history, then those of its publication."""
    return [*in_meta(reading, "history/date"), *in_meta(reading, "pub-date")]


@lru_cache(maxsize=1)
def all_dates(reading: Reading) -> tuple[etree._Element, ...]:
    """Return the dates of an article with those of its parts, and none of what it cites."""
    rows = reading.source.root.iter("date", "pub-date")
    apart = ("ref", *CITATIONS, "product")
    return tuple(row for row in rows if next(row.iterancestors(*apart), None) is None)


@lru_cache(maxsize=32)
def date_in(element: etree._Element) -> PartialDate | None:
    """Return the date an element holds; most rules on dates ask for it, so the last are kept."""
    return partial_date(element)


def date_name(element: etree._Element) -> str:
    """Return what people call a date: `received date`, `publication date`."""
    if element.tag == "pub-date":
        return "publication date"
    return f"{stage(element) or element.get('date-type', '')} date".strip()
