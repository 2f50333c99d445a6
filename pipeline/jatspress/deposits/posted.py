"""A preprint: posted content.

Source: crossref5.5.0.xsd, `posted_content`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/posted-content-includes-preprints/>.
It has no place for Crossmark, and so none for the dates of submission and revision; before 5.5.0
none for clinical trials and archives either.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from ..article import Article
from .article import journal_article
from .elements import add_text, new
from .recut import first, named, recut, renamed, with_one_title, without_version
from .row import Row

_ORDER = (
    "group_title",
    "contributors",
    "titles",
    "posted_date",
    "acceptance_date",
    "institution",
    "item_number",
    "jats:abstract",
    "fr:program",
    "ai:program",
    "rel:program",
    "version_info",
    "doi_data",
    "citation_list",
)


def posted_content(row: Row) -> etree._Element:
    """Return the `posted_content` of a preprint that has all that `lacking` asks for."""
    article = row.reading.article
    parts = [*journal_article(row.reading, row.doi, replace(row.depositor, crossmark_policy=""))]
    posted = [renamed(day, "posted_date") for day in first(parts, "publication_date")]
    kept = with_one_title(parts)
    numbers = [number for part in named(parts, "publisher_item") for number in part]
    element = recut("posted_content", _ORDER, [*_server(article), *kept, *posted, *numbers])
    element.set("type", "preprint")
    return without_version(element)


def _server(article: Article) -> list[etree._Element]:
    """Return where a preprint stands: the group it is shown in, and the server."""
    found = new("posted_content")
    groups = [group for group in article.subject_groups if group.kind != "author-type"]
    subjects = [term.text for group in groups for term in group.terms if term.text]
    add_text(found, "group_title", next(reversed(subjects), ""))
    name = article.journal.title or article.journal.publisher
    if name:
        institution = new("institution")
        add_text(institution, "institution_name", name)
        found.append(institution)
    return [*found]
