"""Where a DOI leads, and where machines find the full text.

Source: common5.5.0.xsd, `doi_data` and `collection`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/full-text-urls/>.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, Doi, Link
from .depositor import Depositor, filled
from .elements import add_text, new
from .licence import version_at_hand
from .web import web_address

_PDF, _XML = "application/pdf", "application/xml"
_TYPES = {
    "application/jats+xml": _XML,
    "application/pdf": _PDF,
    "application/xml": _XML,
    "full-text-pdf": _PDF,
    "full-text-xml": _XML,
    "fulltext-pdf": _PDF,
    "fulltext-xml": _XML,
    "pdf": _PDF,
    "text/xml": _XML,
    "xml": _XML,
}


def plain_doi_data(doi: Doi, address: str) -> etree._Element:
    """Return the `doi_data` of a DOI that leads to an address."""
    element = new("doi_data")
    add_text(element, "doi", doi.value)
    add_text(element, "resource", address)
    return element


def doi_data(article: Article, doi: Doi, depositor: Depositor) -> etree._Element:
    """Return the `doi_data` of an article, with the addresses of its full text, if any are known.

    The check for similar texts reads the PDF. 5.3.1 knows it by its old name alone, iParadigms,
    which all versions take.
    """
    element = plain_doi_data(doi, depositor.address_of(doi, article.landing_page))
    found = full_texts(article, doi, depositor)
    if _PDF in found:
        element.append(_collection("crawler-based", [_item(found[_PDF], crawler="iParadigms")]))
    version = version_at_hand(article)
    items = [
        _item(address, mime_type=kind, content_version=version) for kind, address in found.items()
    ]
    if items:
        element.append(_collection("text-mining", items))
    return element


def full_texts(article: Article, doi: Doi, depositor: Depositor) -> dict[str, str]:
    """Return the addresses of the PDF and the XML by media type: the article's own go first."""
    found: dict[str, str] = {}
    for link in article.links:
        kind = _type(link)
        address = web_address(link.address)
        if kind and address:
            found.setdefault(kind, address)
    for kind, pattern in ((_PDF, depositor.pdf_page), (_XML, depositor.xml_page)):
        if pattern:
            found.setdefault(kind, filled(pattern, doi))
    return {kind: found[kind] for kind in (_PDF, _XML) if kind in found}


def _type(link: Link) -> str:
    """Return what a link leads to: by its kind, and only without one by the end of its address."""
    if link.kind:
        return _TYPES.get(link.kind.strip().lower(), "")
    return _PDF if link.address.lower().endswith(".pdf") else ""


def _collection(use: str, items: list[etree._Element]) -> etree._Element:
    element = new("collection", property=use)
    element.extend(items)
    return element


def _item(address: str, crawler: str = "", **attributes: str) -> etree._Element:
    element = new("item", crawler=crawler)
    add_text(element, "resource", address, **attributes)
    return element
