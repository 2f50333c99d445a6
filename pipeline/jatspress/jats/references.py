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
        kind=_kind(citation),
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


def _kind(citation: etree._Element | None) -> str:
    """Return what is cited, in the words of JATS or of NLM 2."""
    if citation is None:
        return ""
    return citation.get("publication-type") or citation.get("citation-type") or ""


def _first_author(citation: etree._Element | None) -> str:
    """Return the surname or the group's name of the first author, all that Crossref takes.

    Where people are grouped by what they did, editors of a book are no authors of it.
    """
    if citation is None:
        return ""
    groups = citation.findall(".//person-group[@person-group-type]")
    found = [row for row in groups if row.get("person-group-type") in {"author", "allauthors"}]
    for part in found if groups else [citation]:
        first = next(part.iter("surname", "collab", "string-name"), None)
        if first is not None:
            return words(first, "surname") or words(first)
    return ""
