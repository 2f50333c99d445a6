"""An article that is accepted and not yet published.

Its DOI is registered so that it can be cited, and leads to a page of Crossref's until the article's
own record takes its place. Source: crossref5.5.0.xsd, `pending_publication`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/pending-publications/>.
"""

from __future__ import annotations

from lxml import etree

from . import journal
from .article import journal_article
from .elements import said
from .recut import first, named, recut, with_one_title
from .row import Row

_ORDER = (
    "contributors",
    "publication",
    "titles",
    "acceptance_date",
    "item_number",
    "jats:abstract",
    "crossmark",
    "fr:program",
    "ai:program",
    "rel:program",
    "doi",
)


def pending_publication(row: Row) -> etree._Element:
    """Return the `pending_publication` of an article that has all that `lacking` asks for."""
    parts = [*journal_article(row.reading, row.doi, row.depositor)]
    kept = with_one_title(parts)
    numbers = [number for part in named(parts, "publisher_item") for number in part]
    own = [_publication(row), said("doi", row.doi.value), *numbers]
    return recut("pending_publication", _ORDER, [*kept, *own])


def _publication(row: Row) -> etree._Element:
    """Return the journal, of which Crossref takes titles and one ISSN here."""
    told = [*journal.metadata(row.reading.article, row.depositor)]
    return recut("publication", ("full_title", "issn"), [*named(told, "full_title"), *_issn(told)])


def _issn(told: list[etree._Element]) -> list[etree._Element]:
    """Return the ISSN of the electronic journal, where articles appear first, else any."""
    electronic = [row for row in named(told, "issn") if row.get("media_type") == "electronic"]
    return electronic[:1] or [*first(told, "issn")]
