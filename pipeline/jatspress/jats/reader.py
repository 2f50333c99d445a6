"""Reading an article: the file becomes a tree, the tree's front matter an `Article`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from ..article.front import Article, Pages
from . import dates, funding, identifiers, journal, licence, people, references
from .source import Source, parse
from .text import text, words

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Reading:
    """An article as read: its source with the tree, and its front matter as data."""

    source: Source
    article: Article


def read(path: Path, given: str | None = None) -> Reading:
    """Read an article from its file; `given` is the path as the user wrote it.

    Raises Unreadable, with findings, where it cannot be read or is no JATS.
    """
    source = parse(path, str(path) if given is None else given)
    return Reading(source, article(source.root))


def article(root: etree._Element) -> Article:
    """Return the front matter and references of an `article` element."""
    meta = root.find("front/article-meta")
    if meta is None:
        meta = etree.Element("article-meta")
    return Article(
        kind=root.get("article-type", ""),
        language=root.get(_LANG, "en"),
        title=text(meta.find("title-group/article-title")),
        journal=journal.journal(root.find("front/journal-meta")),
        doi=identifiers.doi(meta),
        subjects=_all_words(meta, "article-categories/subj-group/subject"),
        keywords=_all_words(meta, "kwd-group/kwd"),
        contributors=people.contributors(meta),
        affiliations=people.affiliations(meta),
        history=dates.history(meta),
        publication=dates.publication(meta),
        volume=words(meta, "volume"),
        issue=words(meta, "issue"),
        pages=_pages(meta),
        article_number=words(meta, "elocation-id"),
        landing_page=identifiers.landing_page(meta),
        licence=licence.licence(meta),
        funding=funding.funding(meta),
        references=references.references(root),
    )


def _all_words(meta: etree._Element, path: str) -> tuple[str, ...]:
    return tuple(filter(None, (words(element) for element in meta.iterfind(path))))


def _pages(meta: etree._Element) -> Pages | None:
    first = words(meta, "fpage")
    return Pages(first, words(meta, "lpage")) if first else None
