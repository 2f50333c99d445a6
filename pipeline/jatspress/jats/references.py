"""Reading the reference list."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Doi
from ..article.references import Reference
from .text import words

_CITATIONS = ("mixed-citation", "element-citation", "nlm-citation", "citation")
_IDENTIFIERS = ("pub-id",)


def references(article: etree._Element) -> tuple[Reference, ...]:
    """Return the references of an article in the order of its lists."""
    return tuple(_reference(ref) for ref in article.iterfind("back//ref"))


def _reference(ref: etree._Element) -> Reference:
    citation = next((node for name in _CITATIONS for node in ref.iter(name)), None)
    return Reference(
        id=ref.get("id", ""),
        label=words(ref, "label"),
        kind=citation.get("publication-type", "") if citation is not None else "",
        text=words(citation, without=_IDENTIFIERS),
        first_author=_first_author(citation),
        article_title=words(citation, "article-title") or words(citation, "chapter-title"),
        source=words(citation, "source"),
        year=words(citation, ".//year"),
        volume=words(citation, "volume"),
        issue=words(citation, "issue"),
        first_page=words(citation, "fpage"),
        doi=Doi.parse(words(citation, "pub-id[@pub-id-type='doi']")),
        pmid=words(citation, "pub-id[@pub-id-type='pmid']"),
    )


def _first_author(citation: etree._Element | None) -> str:
    """Return the surname of the first author, all that Crossref takes."""
    authors = ".//person-group[@person-group-type='author']//surname"
    return words(citation, authors) or words(citation, ".//surname") or words(citation, ".//collab")
