"""Reading the identifiers of the article and its journal."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.identifiers import Doi, Identifier, Issn
from .attributes import address, identifiers
from .text import words

# specific-use of a DOI that stands for one version only.
_OF_A_VERSION = "version"
# content-type of a link that leads to the article as such, and not to one form of it.
_ITSELF = frozenset({"", "article", "doi", "full-text", "fulltext", "html", "landing-page"})


def article_ids(meta: etree._Element) -> tuple[Identifier, ...]:
    """Return the article's identifiers, each with its pub-id-type."""
    return identifiers(meta, "article-id", "pub-id-type")


def doi(meta: etree._Element, ids: tuple[Identifier, ...]) -> Doi | None:
    """Return the DOI of the article, or None where it gives none that is one.

    One tagged as such counts alone, and that of all versions goes before that of one. Without it
    an identifier of another kind, or a link of the article to itself, may be a DOI's address.
    """
    rows = [row for row in ids if row.kind.lower() == "doi"]
    rows.sort(key=lambda row: row.use == _OF_A_VERSION)
    if rows:
        return Doi.parse(rows[0].value)
    return next(filter(None, map(Doi.of_address, _addresses(meta, ids))), None)


def _addresses(meta: etree._Element, ids: tuple[Identifier, ...]) -> Iterator[str]:
    """Yield what may be the address of the article's DOI.

    In an article-meta itself, `ext-link` and `uri` lead to the article; a `self-uri` may lead to
    another version of it, or to its reviews, and says so.
    """
    yield from (row.value for row in ids)
    for link in meta.iterchildren("self-uri", "ext-link", "uri"):
        if link.get("content-type", "").lower() in _ITSELF:
            yield address(link)
            yield words(link)


def issns(journal_meta: etree._Element) -> tuple[Issn, ...]:
    """Return the journal's ISSNs, in old or new tagging; one with no medium is of the print."""
    found = []
    for issn in journal_meta.iterfind("issn"):
        kind = issn.get("publication-format") or issn.get("pub-type") or ""
        electronic = kind in {"electronic", "online", "epub"}
        found.append(Issn(words(issn), "electronic" if electronic else "print"))
    return tuple(issn for issn in found if issn.value)
