"""How the article is related to other works, data and awards.

Source: relations.xsd, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/>.
What is inside the article (reviews, replies, translations as sub-articles) is registered after it:
a relation to a DOI that is not there yet would fail, so their own records say what they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from ..article import Article, Dataset, Doi, Event, Relation
from .elements import RELATIONS, new, said
from .funding import award_dois
from .relation_names import INTRA, TOLD_BY_NOTICES, named
from .targets import Target, address_target, identifier_target, target
from .updates import is_update

# content-type of the links and words of an event of the publication history.
_EVENTS = {
    "author-comment": "hasReview",
    "editor-report": "hasReview",
    "preprint": "hasPreprint",
    "referee-report": "hasReview",
    "reviewed-preprint": "hasPreprint",
    "reviewer-report": "hasReview",
}


@dataclass(frozen=True, slots=True)
class _Statement:
    """One relation: its name, what to, and a description."""

    name: str
    to: Target
    description: str = ""


def relations_program(article: Article, doi: Doi) -> etree._Element | None:
    """Return the `rel:program` of an article, or None where it is related to nothing.

    `doi` is the article's own, to which nothing is related.
    """
    program = new("program", RELATIONS, name="relations")
    own = Target("doi", doi.value)
    seen = set()
    for row in _statements(article):
        if row.to != own and (row.name, row.to) not in seen:
            seen.add((row.name, row.to))
            program.append(_related_item(row))
    return program if len(program) else None


def unsent_relations(article: Article) -> list[tuple[Relation, str]]:
    """Return the related articles and objects that cannot be sent, each with the reason."""
    found = []
    for row in article.relations:
        is_of_notice = is_update(row, article) or row.kind.lower() in TOLD_BY_NOTICES
        if is_of_notice or _is_told_as_itself(row, article):
            continue
        if not named(row.kind, article.kind):
            found.append((row, f"Crossref has no relation for {row.kind!r}"))
        elif target(row) is None:
            found.append((row, "it has no DOI, other identifier or address on the web"))
    return found


def _is_told_as_itself(row: Relation, article: Article) -> bool:
    """Say whether a related object is one of the article's data or trials."""
    names = {row.address, *(found.value for found in row.ids)} - {""}
    data = {name for found in article.datasets for name in (found.address, found.accession)}
    return not names.isdisjoint(data | {found.number for found in article.trials})


def _statements(article: Article) -> Iterator[_Statement]:
    yield from _of_relations(article)
    yield from _of_events(article.events)
    yield from _of_products(article)
    yield from _of_datasets(article.datasets)
    yield from _of_supplements(article)
    for award in award_dois(article):
        yield _Statement("isFinancedBy", Target("doi", award.value))


def _of_relations(article: Article) -> Iterator[_Statement]:
    for row in article.relations:
        name, to = named(row.kind, article.kind), target(row)
        if name and to is not None and not is_update(row, article):
            yield _Statement(name, to, row.title)


def _of_events(events: tuple[Event, ...]) -> Iterator[_Statement]:
    """Yield the preprint an event tells of, by its identifier or link, and the reviews of it."""
    for event in events:
        for link in event.links:
            to, name = _linked(link.address), _EVENTS.get(link.kind.lower(), "")
            if name and to is not None:
                yield _Statement(name, to)
        name = _EVENTS.get(event.kind.lower(), "")
        for row in event.ids:
            doi = Doi.parse(row.value) if row.kind.lower() == "doi" else None
            other = identifier_target(row.kind, row.value)
            to = Target("doi", doi.value) if doi else other
            if name and to is not None:
                yield _Statement(name, to)


def _linked(address: str) -> Target | None:
    """Return an address as a target: as the DOI that it is, else as itself."""
    doi = Doi.parse(address)
    return Target("doi", doi.value) if doi else address_target(address)


def _of_products(article: Article) -> Iterator[_Statement]:
    """Yield what the article reviews."""
    for row in article.products:
        isbns = (identifier_target("isbn", isbn) for isbn in row.isbns)
        to = _linked(row.address) or next(filter(None, isbns), None)
        if to is not None:
            yield _Statement("isReviewOf", to, row.title)


def _of_datasets(datasets: Sequence[Dataset]) -> Iterator[_Statement]:
    """Yield the data: what this work made supplements it, what it used or cites it references.

    Source: <https://jats4r.niso.org/data-citations/>.
    """
    for row in datasets:
        to = _of_dataset(row)
        if to is not None:
            made = row.use == "generated"
            yield _Statement("isSupplementedBy" if made else "references", to, row.title)


def _of_dataset(row: Dataset) -> Target | None:
    if row.doi is not None:
        return Target("doi", row.doi.value)
    return Target("accession", row.accession) if row.accession else address_target(row.address)


def _of_supplements(article: Article) -> Iterator[_Statement]:
    """Yield supplements that a repository gave a DOI; those under our prefix are components."""
    for row in article.components:
        if article.doi and row.doi.prefix != article.doi.prefix and "supplement" in row.element:
            yield _Statement("isSupplementedBy", Target("doi", row.doi.value), row.title)


def _related_item(row: _Statement) -> etree._Element:
    item = new("related_item", RELATIONS)
    if row.description:
        item.append(said("description", row.description, RELATIONS))
    work = "intra_work_relation" if row.name in INTRA else "inter_work_relation"
    attributes = {"relationship-type": row.name, "identifier-type": row.to.kind}
    item.append(said(work, row.to.value, RELATIONS, **attributes))
    return item
