"""One article: its parts in the order of Crossref's schema.

Source: crossref5.5.0.xsd, `journal_article`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/>.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, Doi
from ..jats import Reading
from . import dates
from .abstract import abstracts
from .addresses import doi_data
from .archives import archive_locations
from .citations import citations
from .components import component_list
from .contributors import contributors
from .crossmark import crossmark
from .depositor import Depositor
from .elements import add, new
from .item import pages, publisher_item
from .languages import language
from .programs import programs
from .relations import relations_program
from .titles import article_titles
from .versioning import version_info


def journal_article(reading: Reading, doi: Doi, depositor: Depositor) -> etree._Element:
    """Return the `journal_article` of an article that has all that `lacking` asks for."""
    article = reading.article
    element = new(
        "journal_article",
        # "abstract_only" would be a claim about the journal's page, not about what is in the XML;
        # Crossref takes an article that says nothing here for full text.
        language=language(article.language),
    )
    element.extend(article_titles(article))
    add(element, contributors(article))
    element.extend(abstracts(reading.source.root))
    _add_dates(element, article)
    add(element, pages(article.pages))
    element.append(publisher_item(article, doi))
    # Crossmark, where there is one, holds the programs; Crossref refuses them in both places.
    mark = crossmark(article, doi, depositor)
    element.extend(programs(article) if mark is None else [mark])
    add(element, relations_program(article, doi))
    add(element, archive_locations(depositor))
    add(element, version_info(article))
    element.append(doi_data(article, doi, depositor))
    add(element, citations(article))
    add(element, component_list(article, doi, depositor))
    return element


def _add_dates(element: etree._Element, article: Article) -> None:
    for row in dates.publications(article):
        media_type = dates.MEDIA_TYPES[row.medium]
        element.append(dates.date("publication_date", row.date, media_type))
    for day in dates.stages(article, "accepted")[-1:]:
        element.append(dates.date("acceptance_date", day))
