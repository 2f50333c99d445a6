"""The issue and the volume.

Source: crossref5.5.0.xsd, `journal_issue` and `journal_volume`. What is longer than Crossref takes
is left out and told of (`unsent_numbers`).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article import Article, Doi, Identifier, PublicationDate
from . import dates
from .addresses import plain_doi_data
from .depositor import Depositor, filled
from .elements import add, add_text, new

_LONGEST = 32
_LONGEST_SPECIAL = 15
_MOST_DATES = 10
_MOST_ITEMS = 3


def issue(article: Article, depositor: Depositor) -> etree._Element | None:
    """Return the `journal_issue` of an article, or None where nothing is known of it."""
    days = _dates(article)
    if not days:  # the schema wants a date as soon as there is an issue
        return None
    element = new("journal_issue")
    add(element, _titles(article))
    for row in days[:_MOST_DATES]:
        element.append(dates.date("publication_date", row.date, dates.MEDIA_TYPES[row.medium]))
    add(element, _volume(article, depositor))
    add_text(element, "issue", article.issue if len(article.issue) <= _LONGEST else "")
    add_text(element, "special_numbering", next(_special(article), ""))
    add(element, _doi_data(article.issue_details.issue_ids, article, depositor))
    return element


def unsent_numbers(article: Article, depositor: Depositor) -> list[str]:
    """Return what the article says of its issue that Crossref would refuse, in words."""
    numbers = (("volume", article.volume), ("issue", article.issue))
    found = [f"the {name} {text!r}, too long" for name, text in numbers if len(text) > _LONGEST]
    special = article.issue_details.supplements
    found += [
        f"the supplement {text!r}, too long" for text in special if len(text) > _LONGEST_SPECIAL
    ]
    ids = (*article.issue_details.issue_ids, *article.issue_details.volume_ids)
    if not depositor.issue_page:
        without = "for which settings give no issue_page"
        found += [f"the DOI {row.value} of the issue or volume, {without}" for row in _dois(ids)]
    return found


def _dates(article: Article) -> list[PublicationDate]:
    """Return the dates of an issue, else the year the article was published in."""
    rows = (row for row in article.publication if row.medium == "issue")
    known = list(dict.fromkeys(row for row in rows if dates.is_sendable(row.date)))
    details = article.issue_details
    is_told_of = bool(article.volume or article.issue or details.titles or details.supplements)
    return known or ([*_year_of_publication(article)] if is_told_of else [])


def _year_of_publication(article: Article) -> Iterator[PublicationDate]:
    """Yield the year an article was first published in."""
    rows = dates.publications(article)
    first = min(rows, key=lambda row: row.date.year, default=None)
    if first is not None:
        yield PublicationDate(first.medium, type(first.date)(first.date.year))


def _titles(article: Article) -> etree._Element | None:
    """Return the title of a special issue, in the article's language if there are several."""
    rows = [row for row in article.issue_details.titles if row.title]
    rows.sort(key=lambda row: row.language not in {"", article.language})
    if not rows:
        return None
    element = new("titles")
    add_text(element, "title", rows[0].title.plain)
    add_text(element, "subtitle", next((row.plain for row in rows[0].subtitles if row), ""))
    return element


def _special(article: Article) -> Iterator[str]:
    return (row for row in article.issue_details.supplements if len(row) <= _LONGEST_SPECIAL)


def _volume(article: Article, depositor: Depositor) -> etree._Element | None:
    if not article.volume or len(article.volume) > _LONGEST:
        return None
    element = new("journal_volume")
    add_text(element, "volume", article.volume)
    ids = article.issue_details.volume_ids
    add(element, _publisher_item(ids))
    add(element, _doi_data(ids, article, depositor))
    return element


def _publisher_item(ids: tuple[Identifier, ...]) -> etree._Element | None:
    """Return the publisher's own numbers of a volume."""
    element = new("publisher_item")
    rows = [row for row in ids if row.kind.lower() != "doi" and len(row.value) <= _LONGEST]
    for row in rows[:_MOST_ITEMS]:
        add_text(element, "item_number", row.value, item_number_type=row.kind)
    return element if len(element) else None


def _doi_data(
    ids: tuple[Identifier, ...], article: Article, depositor: Depositor
) -> etree._Element | None:
    """Return the `doi_data` of an issue or volume with a DOI under the article's prefix."""
    prefix = article.doi.prefix if article.doi else ""
    found = next((doi for doi in map(_doi, _dois(ids)) if doi and doi.prefix == prefix), None)
    page = depositor.issue_page
    return plain_doi_data(found, filled(page, found)) if found and page else None


def _dois(ids: tuple[Identifier, ...]) -> list[Identifier]:
    return [row for row in ids if row.kind.lower() == "doi" and _doi(row)]


def _doi(row: Identifier) -> Doi | None:
    return Doi.parse(row.value)
