"""Reading what an article belongs to, speaks of or brings with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lxml import etree

from ..article.identifiers import Doi, Identifier
from ..article.relations import Product, Relation, Supplement
from .attributes import address
from .links import media_type
from .text import all_words, local_name, paragraphs, spaced, words

# What related things are identified by: in attributes, each with one for its kind.
_IDS = ("journal-id", "document-id", "source-id", "object-id")
_TITLES = ("article-title", "chapter-title", "data-title", "source")
_MEDIA = ("media", "graphic", "inline-media", "inline-graphic")


def relations(meta: etree._Element) -> tuple[Relation, ...]:
    """Return the related articles and objects of an article-meta, in its order.

    Sources: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/related-article.html>,
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/related-object.html>.
    """
    rows = meta.iterchildren("related-article", "related-object")
    return tuple(_relation(row) for row in rows)


def _relation(element: etree._Element) -> Relation:
    name: Literal["related-article", "related-object"] = (
        "related-article" if element.tag == "related-article" else "related-object"
    )
    return Relation(
        element=name,
        kind=element.get("related-article-type") or element.get("link-type") or "",
        address=address(element),
        link_type=element.get("ext-link-type", ""),
        doi=_doi(element),
        title=_title(element),
        text=spaced(element),
        volume=element.get("vol") or words(element, "volume"),
        issue=element.get("issue") or words(element, "issue"),
        page=element.get("page") or words(element, "fpage"),
        article_number=element.get("elocation-id") or words(element, "elocation-id"),
        ids=tuple(_ids(element)),
        id=element.get("id", ""),
    )


def _title(element: etree._Element) -> str:
    return next(filter(None, (words(element, tag) for tag in _TITLES)), "")


def _ids(element: etree._Element) -> Iterator[Identifier]:
    """Yield the identifiers of a related thing, from its attributes and from elements in it."""
    for name in _IDS:
        if element.get(name):
            yield Identifier(element.get(name, ""), element.get(f"{name}-type") or name)
    for row in element.iterchildren("pub-id", "object-id", "journal-id", "article-id"):
        kind = row.get("pub-id-type") or row.get("journal-id-type") or local_name(row)
        yield Identifier(words(row), kind)


def _doi(element: etree._Element) -> Doi | None:
    """Return the DOI of a related thing where its address, an identifier or a link is one."""
    named = (row.value for row in _ids(element) if row.kind.lower() == "doi")
    return next(filter(None, map(Doi.parse, (address(element), *named))), None)


def products(meta: etree._Element) -> tuple[Product, ...]:
    """Return what the article reviews.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/product.html>.
    """
    return tuple(
        Product(
            kind=row.get("product-type", ""),
            text=spaced(row),
            title=words(row, "source") or _title(row),
            year=words(row, "year"),
            publisher=words(row, "publisher-name"),
            isbns=all_words(row, "isbn"),
            address=address(row),
        )
        for row in meta.iterfind("product")
    )


def supplements(meta: etree._Element) -> tuple[Supplement, ...]:
    """Return the supplementary material that the front matter itself names.

    Source:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/supplementary-material.html>.
    """
    return tuple(_supplement(row) for row in meta.iterfind("supplementary-material"))


def _supplement(element: etree._Element) -> Supplement:
    media = next(element.iter(*_MEDIA), None)
    caption = element.find("caption")
    return Supplement(
        id=element.get("id", ""),
        address=address(element) or (address(media) if media is not None else ""),
        label=words(element, "label"),
        caption="" if caption is None else paragraphs(caption),
        kind=element.get("content-type", ""),
        media_type=media_type(element) or (media_type(media) if media is not None else ""),
    )
