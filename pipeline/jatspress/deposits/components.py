"""Figures, tables and supplements with a DOI of their own.

Source: crossref5.5.0.xsd, `component`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/components/>. All
DOIs of a batch stand under one prefix: those of repositories are relations, not components.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from lxml import etree

from ..article import Article, Component, Doi
from .addresses import plain_doi_data
from .depositor import Depositor
from .elements import add, add_text, new
from .licence import licence_of_part
from .media_types import media_type
from .web import web_address

# What stands untitled in every journal.
_TITLES = {"abstract": "Abstract"}


def component_list(article: Article, doi: Doi, depositor: Depositor) -> etree._Element | None:
    """Return the `component_list` of an article, or None where no part has a DOI under its prefix.

    A component leads to its place on the article's page.
    """
    page = depositor.address_of(doi, article.landing_page)
    element = new("component_list")
    rows = {row.doi: row for row in _components(article) if row.doi.prefix == doi.prefix}
    element.extend(_component(row, page) for row in rows.values())
    return element if len(element) else None


def _components(article: Article) -> Iterator[Component]:
    """Yield the components of an article, and those of reviews and replies inside it.

    Crossref takes none with a review; a translation has its own.
    """
    yield from article.components
    for part in article.parts:
        if part.article.kind != "translation":
            yield from _components(part.article)


def unsent_components(article: Article, doi: Doi) -> list[str]:
    """Return the parts whose DOI is another publisher's, in words; supplements are relations."""
    rows = (row for row in article.components if row.doi.prefix != doi.prefix)
    return [
        f"the DOI {row.doi} of the {row.element} {row.id}, under another prefix"
        for row in rows
        if "supplement" not in row.element
    ]


def _component(row: Component, page: str) -> etree._Element:
    element = new("component", parent_relation="isPartOf")
    title = row.title or _TITLES.get(row.element, "")
    if title:
        titles = new("titles")
        add_text(titles, "title", title)
        element.append(titles)
    add_text(element, "description", row.caption)
    kind = media_type(row.media_type, row.file)
    if kind:
        element.append(new("format", mime_type=kind))
    add(element, licence_of_part(row.permissions))
    at = f"#{quote(row.id)}" if row.id and "#" not in page else ""
    # An id may be too long for an address: then the top of the page is near enough.
    element.append(plain_doi_data(row.doi, web_address(page + at) or page))
    return element
