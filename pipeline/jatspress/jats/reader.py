"""From the tree to the `Article`: its front matter, its references, and the articles inside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from lxml import etree

from ..article.front import Article, Part
from ..article.journal import Journal
from ..article.later import Later
from . import (
    abstracts,
    affiliations,
    components,
    conference,
    custom,
    datasets,
    funding,
    issue,
    links,
    notes,
    people,
    references,
    relations,
    titles,
    topics,
    trials,
    versions,
)
from .attributes import language
from .facts import Facts
from .text import words

# Parts within parts within parts: nobody writes more levels.
_DEEPEST = 20


def article(root: etree._Element, outer: Article | None = None, depth: int = 0) -> Article:
    """Return the front matter and references of an `article` element, or of a part of one.

    `outer` is the article around a part: from it comes what a part leaves unsaid, its language and
    its journal. Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article.html>
    and, for each fact, the page named in the module that reads it.
    """
    return of_facts(Facts(root), outer, depth)


def of_facts(facts: Facts, outer: Article | None = None, depth: int = 0) -> Article:
    """Return the article of which some facts may have been read before."""
    found = _with_details(_with_people(_named(facts, outer), facts), facts)
    root, doi = facts.root, found.doi
    return replace(
        found,
        # Pages show these as the tree has them; a deposit asks for them here.
        references=Later(lambda: references.references(root)),
        cited_data=Later(lambda: references.cited_data(root)),
        trials=Later(lambda: trials.trials(root)),
        datasets=Later(lambda: datasets.datasets(root)),
        components=Later(lambda: components.components(root, doi)),
        parts=tuple(_parts(facts.root, found, depth)),
    )


def _named(facts: Facts, outer: Article | None) -> Article:
    """Return an article with what it is called by: kind, titles, identifiers, journal."""
    meta = facts.meta
    return Article(
        kind=facts.kind,
        language=language(facts.root) or (outer.language if outer else "en"),
        title=facts.title,
        journal=facts.journal or (outer.journal if outer else Journal("")),
        doi=facts.doi,
        ids=facts.ids,
        title_language=titles.title_language(meta),
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


def _with_people(found: Article, facts: Facts) -> Article:
    """Return an article with who had a part in it, and the dates of its life."""
    meta, places, told = facts.meta, facts.places, facts.dates
    events = versions.events(meta)
    return replace(
        found,
        contributors=facts.contributors,
        on_behalf_of=people.on_behalf_of(meta),
        affiliations=affiliations.affiliations(places),
        member_affiliations=affiliations.member_affiliations(places),
        correspondence=notes.correspondence(meta),
        notes=notes.notes(meta),
        history=tuple(dict.fromkeys((*told.history, *versions.history(events)))),
        publication=told.publication,
        dates=told.stated,
        events=events,
    )


def _with_details(found: Article, facts: Facts) -> Article:
    """Return an article with what it is about, what may be done with it, and what is around it."""
    meta = facts.meta
    own_links = links.links(meta)
    return replace(
        found,
        subject_groups=topics.subject_groups(meta),
        keyword_groups=topics.keyword_groups(meta),
        abstracts=abstracts.abstracts(meta, found.language),
        landing_page=links.landing_page(own_links),
        links=own_links,
        permissions=facts.permissions,
        funding=funding.funding(meta),
        relations=facts.relations,
        products=relations.products(meta),
        supplements=relations.supplements(meta),
        counts=custom.counts(meta),
        custom_meta=custom.custom_meta(meta),
    )


def _parts(root: etree._Element, outer: Article, depth: int) -> Iterator[Part]:
    """Yield the sub-articles and responses of an article, with their own inside them."""
    if depth < _DEEPEST:
        for row in root.iterchildren("sub-article", "response"):
            name: Literal["sub-article", "response"] = (
                "response" if row.tag == "response" else "sub-article"
            )
            yield Part(name, row.get("id", ""), article(row, outer, depth + 1))
