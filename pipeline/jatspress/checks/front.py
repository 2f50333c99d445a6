"""The parts of the front matter that several rules look at."""

from __future__ import annotations

from lxml import etree

from ..finding import Place
from ..jats import Reading
from ..jats.dates import stage

# What journals send to review, by article-type. JATS leaves the values open, and their case too.
_REVIEWED = frozenset(
    {
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
    }
)


def is_reviewed(reading: Reading) -> bool:
    """Say whether the article is of a kind that journals send to review."""
    return reading.article.kind.lower() in _REVIEWED


def article_meta(reading: Reading) -> etree._Element | None:
    """Return the article's own `article-meta`."""
    return reading.source.root.find("front/article-meta")


def front_place(reading: Reading) -> Place:
    """Return the place for what the front matter lacks: its `article-meta`, else the article."""
    meta = article_meta(reading)
    return reading.source.place(reading.source.root if meta is None else meta)


def in_meta(reading: Reading, path: str) -> list[etree._Element]:
    """Return the elements on a path from the `article-meta`."""
    meta = article_meta(reading)
    return [] if meta is None else meta.findall(path)


def journal_meta(reading: Reading, path: str = ".") -> list[etree._Element]:
    """Return the elements on a path from the `journal-meta`, or itself."""
    meta = reading.source.root.find("front/journal-meta")
    return [] if meta is None else meta.findall(path)


def own_dates(reading: Reading) -> list[etree._Element]:
    """Return the dates of the article's history, then those of its publication."""
    return [*in_meta(reading, "history/date"), *in_meta(reading, "pub-date")]


def date_name(element: etree._Element) -> str:
    """Return what people call a date: `received date`, `publication date`."""
    if element.tag == "pub-date":
        return "publication date"
    return f"{stage(element) or element.get('date-type', '')} date".strip()
