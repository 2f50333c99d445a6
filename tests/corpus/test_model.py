"""Laws of reading: what real articles tag in their front matter is in the model, each once.

The tree is counted here by its own means, so that a path forgotten in reading shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import Article, Contributor, Orcid, SubjectGroup, Term
from jatspress.errors import Unreadable
from jatspress.jats import read
from real_articles import articles, sample

PARTS = ("sub-article", "response")
DATES = ("date", "pub-date", "string-date")
EMPTY = etree.Element("article-meta")


def said(element: etree._Element) -> str:
    """Return the words of an element, comments left out."""
    return " ".join("".join(map(str, element.xpath(".//text()"))).split())


def everybody(contributors: tuple[Contributor, ...]) -> Iterator[Contributor]:
    """Yield contributors, each before its members."""
    for row in contributors:
        yield row
        yield from everybody(row.members)


def terms(rows: tuple[Term, ...]) -> Iterator[Term]:
    for row in rows:
        yield row
        yield from terms(row.narrower)


def subjects(groups: tuple[SubjectGroup, ...]) -> Iterator[Term]:
    for group in groups:
        yield from group.terms
        yield from subjects(group.groups)


def check_contributors(meta: etree._Element, article: Article) -> None:
    contribs = list(meta.iter("contrib"))
    people = list(everybody(article.contributors))
    assert len(contribs) == len(people)
    own_ids = [row for contrib in contribs for row in contrib.iter("contrib-id", "uri")]
    ids = {Orcid.parse(said(row)) for row in own_ids} - {None}
    assert {row.value for row in ids if row} == {row.orcid.value for row in people if row.orcid}
    assert sum(len(row.roles) for row in people) == len(meta.xpath(".//contrib/role"))
    emails = {said(row) for row in meta.xpath(".//contrib//email")} - {""}
    assert emails <= {email for row in people for email in row.emails} | {
        email for row in article.affiliations for email in row.emails
    }


def check_affiliations(meta: etree._Element, article: Article) -> None:
    rows = [*article.affiliations, *article.member_affiliations]
    affs = list(meta.iter("aff"))
    assert len(affs) == sum(1 + len(row.alternatives) for row in rows)
    assert len({row.id for row in rows}) == len(rows)
    wrapped = {said(row) for aff in affs for row in aff.iter("institution-id")} - {""}
    forms = [form for row in rows for form in (row, *row.alternatives)]
    assert wrapped == {id_.value for row in forms for id_ in row.ids}
    linked = {rid for row in everybody(article.contributors) for rid in row.affiliations}
    known = {str(id_) for id_ in meta.xpath(".//aff/@id")}
    assert linked & known <= {row.id for row in rows}


def check_dates(meta: etree._Element, article: Article) -> None:
    stated = [*meta.xpath("history//date | history/string-date"), *meta.iterfind("pub-date")]
    assert [bool(said(row) or row.get("iso-8601-date")) for row in stated] == [
        bool(row.words) for row in article.dates
    ]
    events = [date for row in meta.iterfind("pub-history/event") for date in row.iter(*DATES)]
    assert len(events) == sum(len(row.dates) for row in article.events)
    assert {row.date for row in article.history} <= {row.date for row in article.dates}


def check_topics(meta: etree._Element, article: Article) -> None:
    kwds = meta.xpath("kwd-group//kwd | kwd-group//compound-kwd")
    found = [row for group in article.keyword_groups for row in terms(group.terms)]
    assert len(kwds) == len(found)
    rows = meta.xpath("article-categories//subject | article-categories//compound-subject")
    assert Counter(map(said, rows)) == Counter(row.text for row in subjects(article.subject_groups))


def check_funding(meta: etree._Element, article: Article) -> None:
    awards = article.funding.awards if article.funding else ()
    numbers = Counter(said(row) for row in meta.iter("award-id"))
    assert numbers == Counter(number.value for row in awards for number in row.numbers)
    sources = list(meta.iter("funding-source"))
    funders = [funder for row in awards for funder in row.funders]
    assert len(sources) == len(funders)
    assert all(funder.name for funder in funders)
    statements = filter(None, map(said, meta.iter("funding-statement")))
    assert list(statements) == list(article.funding.statements if article.funding else ())


def check_identifiers(meta: etree._Element, article: Article) -> None:
    ids = [row for row in meta.iterfind("article-id") if said(row)]
    assert [(said(row), row.get("pub-id-type", "")) for row in ids] == [
        (row.value, row.kind) for row in article.ids
    ]


def check_counts(meta: etree._Element, article: Article) -> None:
    """Look at what is one for one."""
    of = {
        "abstract | trans-abstract": article.abstracts,
        "article-version": article.versions,
        "author-notes//corresp | author-notes//fn": (*article.correspondence, *article.notes),
        "conference": (article.conference,) if article.conference else (),
        "counts/*": article.counts,
        "license | permissions/license": article.permissions.licences,
        "product": article.products,
        "pub-history/event": article.events,
        "related-article | related-object": article.relations,
        "self-uri": article.links,
        "supplement": article.issue_details.supplements,
        "supplementary-material": article.supplements,
        "title-group/alt-title": article.alt_titles,
        "title-group/subtitle": article.subtitles,
        "title-group//trans-title": article.translated_titles,
        "*[starts-with(name(), 'custom-meta')]/custom-meta": article.custom_meta,
    }
    assert {path: len(meta.xpath(path)) for path in of} == {
        path: len(rows) for path, rows in of.items()
    }


def check_parts(root: etree._Element, article: Article) -> None:
    elements = list(root.iterchildren(*PARTS))
    assert [row.tag for row in elements] == [row.element for row in article.parts]
    for element, part in zip(elements, article.parts, strict=True):
        check(element, part.article)


def check(root: etree._Element, article: Article) -> None:
    """Hold an article, or a part of one, against its tree."""
    found = root.find("front/article-meta")
    found = root.find("front-stub") if found is None else found
    meta = EMPTY if found is None else found
    check_contributors(meta, article)
    check_affiliations(meta, article)
    check_dates(meta, article)
    check_topics(meta, article)
    check_funding(meta, article)
    check_identifiers(meta, article)
    check_counts(meta, article)
    check_parts(root, article)


def hold(paths: list[Path]) -> None:
    """Hold the model of every article that can be read against its tree."""
    held = 0
    for path in paths:
        try:
            reading = read(path)
        except Unreadable:
            continue
        check(reading.source.root, reading.article)
        held += 1
    assert held


def test_a_sample_is_whole_in_the_model(corpus: Path) -> None:
    hold(sample(corpus))


@pytest.mark.whole_corpus
def test_every_article_is_whole_in_the_model(corpus: Path) -> None:
    hold(articles(corpus))
