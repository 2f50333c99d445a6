"""Reading an article: the file becomes a tree, the tree's front matter an `Article`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from lxml import etree

from ..article.front import Article, Part
from ..finding import Finding
from . import (
    abstracts,
    affiliations,
    conference,
    custom,
    dates,
    funding,
    identifiers,
    issue,
    journal,
    licence,
    links,
    notes,
    people,
    prefixes,
    references,
    relations,
    titles,
    topics,
    versions,
)
from .attributes import language
from .offences import NotIncluded, UndeclaredPrefix
from .source import Source, parse
from .text import words

# Parts within parts within parts: nobody writes more levels.
_DEEPEST = 20
_XINCLUDE = "http://www.w3.org/2001/XInclude"


@dataclass(frozen=True)
class Reading:
    """An article as read: its source with the tree, and its front matter as data.

    `findings` are what reading stumbled on without falling.
    """

    source: Source
    article: Article
    findings: tuple[Finding, ...] = ()


def read(
    path: Path,
    given: str | None = None,
    number: int | None = None,
    data: bytes | None = None,
) -> Reading:
    """Read an article from its file; `given` is the path as the user wrote it.

    `number` says which article of a wrapper is meant, from 1; None means the file is the article.
    `data` are bytes to read in place of the file's. Raises Unreadable, with findings, where it
    cannot be read or is no JATS.
    """
    source = parse(path, str(path) if given is None else given, number, data)
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


def article(root: etree._Element, outer: Article | None = None, depth: int = 0) -> Article:
    """Return the front matter and references of an `article` element, or of a part of one.

    `outer` is the article around a part: from it comes what a part leaves unsaid, its language and
    its journal. Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article.html>
    and, for each fact, the page named in the module that reads it.
    """
    meta = _meta(root)
    found = _with_details(_with_people(_named(root, meta, outer), meta), meta)
    return replace(
        found,
        references=references.references(root),
        parts=tuple(_parts(root, found, depth)),
    )


def _named(root: etree._Element, meta: etree._Element, outer: Article | None) -> Article:
    """Return an article with what it is called by: kind, titles, identifiers, journal."""
    journal_meta = root.find("front/journal-meta")
    ids = identifiers.article_ids(meta)
    return Article(
        kind=root.get("article-type") or root.get("response-type") or "",
        language=language(root) or (outer.language if outer else "en"),
        title=titles.title(meta),
        journal=outer.journal if outer and journal_meta is None else journal.journal(journal_meta),
        doi=identifiers.doi(ids),
        ids=ids,
        subtitles=titles.subtitles(meta),
        translated_titles=titles.translated_titles(meta),
        alt_titles=titles.alt_titles(meta),
        versions=versions.versions(meta),
        volume=issue.volume(meta),
        issue=issue.issue(meta),
        issue_details=issue.issue_details(meta),
        pages=issue.pages(meta),
        article_number=words(meta, "elocation-id"),
        conference=conference.conference(meta),
    )


def _with_people(found: Article, meta: etree._Element) -> Article:
    """Return an article with who had a part in it, and the dates of its life."""
    places = affiliations.places(meta)
    told = dates.dates(meta)
    return replace(
        found,
        contributors=people.contributors(meta, places, notes.pointed(meta)),
        on_behalf_of=people.on_behalf_of(meta),
        affiliations=affiliations.affiliations(places),
        member_affiliations=affiliations.member_affiliations(places),
        correspondence=notes.correspondence(meta),
        notes=notes.notes(meta),
        history=told.history,
        publication=told.publication,
        dates=told.stated,
        events=versions.events(meta),
    )


def _with_details(found: Article, meta: etree._Element) -> Article:
    """Return an article with what it is about, what may be done with it, and what is around it."""
    own_links = links.links(meta)
    return replace(
        found,
        subject_groups=topics.subject_groups(meta),
        keyword_groups=topics.keyword_groups(meta),
        abstracts=abstracts.abstracts(meta, found.language),
        landing_page=links.landing_page(own_links),
        links=own_links,
        permissions=licence.permissions(meta),
        funding=funding.funding(meta),
        relations=relations.relations(meta),
        products=relations.products(meta),
        supplements=relations.supplements(meta),
        counts=custom.counts(meta),
        custom_meta=custom.custom_meta(meta),
    )


def _meta(root: etree._Element) -> etree._Element:
    """Return the front matter of an article or a part of one; an empty one where it has none."""
    for path in ("front/article-meta", "front-stub"):
        found = root.find(path)
        if found is not None:
            return found
    return etree.Element("article-meta")


def _parts(root: etree._Element, outer: Article, depth: int) -> Iterator[Part]:
    """Yield the sub-articles and responses of an article, with their own inside them."""
    if depth < _DEEPEST:
        for row in root.iterchildren("sub-article", "response"):
            name: Literal["sub-article", "response"] = (
                "response" if row.tag == "response" else "sub-article"
            )
            yield Part(name, row.get("id", ""), article(row, outer, depth + 1))
