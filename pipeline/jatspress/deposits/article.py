"""One article: its parts in the order of Crossref's schema.

Source: crossref5.5.0.xsd, `journal_article`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/>.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, Doi, Pages
from ..jats import Reading
from . import dates
from .abstract import abstracts
from .citations import citation_list
from .contributors import contributors
from .crossmark import crossmark
from .depositor import Depositor
from .elements import add, add_text, new
from .languages import language
from .licence import licence_program
from .titles import titles


def journal_article(reading: Reading, doi: Doi, depositor: Depositor) -> etree._Element:
    """Return the `journal_article` of an article that has all that `lacking` asks for."""
    article = reading.article
    element = new(
        "journal_article",
        # "abstract_only" would be a claim about the journal's page, not about what is in the XML;
        # Crossref takes an article that says nothing here for full text.
        language=language(article.language),
    )
    element.append(titles(article.title))
    add(element, contributors(article))
    element.extend(abstracts(reading.source.root))
    _add_dates(element, article)
    add(element, _pages(article.pages))
    add(element, _publisher_item(article))
    # Crossmark, where there is one, holds the licence; Crossref refuses it in both places.
    mark = crossmark(article, doi, depositor)
    add(element, licence_program(article) if mark is None else mark)
    element.append(_doi_data(doi, depositor.address_of(doi, article.landing_page)))
    add(element, citation_list(article.references))
    return element


def _add_dates(element: etree._Element, article: Article) -> None:
    for row in dates.publications(article):
        media_type = dates.MEDIA_TYPES[row.medium]
        element.append(dates.date("publication_date", row.date, media_type))
    for day in dates.stages(article, "accepted")[-1:]:
        element.append(dates.date("acceptance_date", day))


def _pages(pages: Pages | None) -> etree._Element | None:
    if pages is None or not pages.first:
        return None
    element = new("pages")
    add_text(element, "first_page", pages.first)
    add_text(element, "last_page", pages.last)
    return element


def _publisher_item(article: Article) -> etree._Element | None:
    """Return the `publisher_item` that holds the article's number, as JATS' elocation-id."""
    if not article.article_number:
        return None
    element = new("publisher_item")
    add_text(element, "item_number", article.article_number, item_number_type="article_number")
    return element


def _doi_data(doi: Doi, address: str) -> etree._Element:
    element = new("doi_data")
    add_text(element, "doi", doi.value)
    add_text(element, "resource", address)
    return element
