"""Reading an article: the file becomes a tree, the tree's front matter an `Article`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from ..article.front import Article, Pages
from ..article.text import Text
from ..finding import Finding
from . import dates, funding, identifiers, journal, licence, people, prefixes, references
from .offences import NotIncluded, UndeclaredPrefix
from .source import Source, parse
from .text import text, words

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XINCLUDE = "http://www.w3.org/2001/XInclude"


@dataclass(frozen=True)
class Reading:
    """An article as read: its source with the tree, and its front matter as data.

    `findings` are what reading stumbled on without falling.
    """

    source: Source
    article: Article
    findings: tuple[Finding, ...] = ()


def read(path: Path, given: str | None = None, number: int | None = None) -> Reading:
    """Read an article from its file; `given` is the path as the user wrote it.

    `number` says which article of a wrapper is meant, from 1; None means the file is the article.
    Raises Unreadable, with findings, where it cannot be read or is no JATS.
    """
    source = parse(path, str(path) if given is None else given, number)
    findings = (*_undeclared(source), *_not_included(source))
    return Reading(source, article(source.root), findings)


def _undeclared(source: Source) -> Iterator[Finding]:
    """Yield a finding for each prefix of a namespace that the document does not declare."""
    for prefix in source.undeclared:
        taken = f"for {prefixes.meaning(prefix)}" if prefixes.is_known(prefix) else "for unknown"
        message = (
            f"the prefix {prefix} is not declared and is taken {taken}; write "
            f'xmlns:{prefix}="…" into the first tag'
        )
        yield UndeclaredPrefix.found(message, source.place(source.root))


def _not_included(source: Source) -> Iterator[Finding]:
    """Yield a finding for each file that should be read into the article."""
    for include in source.root.iter(f"{{{_XINCLUDE}}}include"):
        message = (
            f'"{include.get("href", "")}" is not read into the article, so its text is missing; '
            "put the text itself there"
        )
        yield NotIncluded.found(message, source.place(include))


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
        subtitle=text(meta.find("title-group/subtitle")),
        translated_titles=tuple(_translated_titles(meta)),
    )


def _translated_titles(meta: etree._Element) -> Iterator[tuple[str, Text]]:
    """Yield the titles in other languages; NLM 2 has them without a group of their own."""
    for path in ("title-group/trans-title-group", "title-group"):
        for group in meta.iterfind(path):
            for title in group.iterfind("trans-title"):
                yield title.get(_LANG) or group.get(_LANG) or "", text(title)


def _all_words(meta: etree._Element, path: str) -> tuple[str, ...]:
    return tuple(filter(None, (words(element) for element in meta.iterfind(path))))


def _pages(meta: etree._Element) -> Pages | None:
    first = words(meta, "fpage")
    return Pages(first, words(meta, "lpage")) if first else None
