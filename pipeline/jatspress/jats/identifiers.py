"""Reading the identifiers of the article and its journal."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Doi, Issn
from .text import words

_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def doi(meta: etree._Element) -> Doi | None:
    """Return the article's DOI, or None where it has none that is one."""
    return Doi.parse(words(meta, "article-id[@pub-id-type='doi']"))


def issns(journal_meta: etree._Element | None) -> tuple[Issn, ...]:
    """Return the journal's ISSNs, in old or new tagging; one with no medium is of the print."""
    found = []
    for issn in journal_meta.iterfind("issn") if journal_meta is not None else ():
        kind = issn.get("publication-format") or issn.get("pub-type") or ""
        electronic = kind in {"electronic", "online", "epub"}
        found.append(Issn(words(issn), "electronic" if electronic else "print"))
    return tuple(issn for issn in found if issn.value)


def landing_page(meta: etree._Element) -> str:
    """Return the address of the article's web page, or ""."""
    for uri in meta.iterfind("self-uri"):
        address = uri.get(_XLINK_HREF, "")
        is_pdf = "pdf" in uri.get("content-type", "").lower() or address.lower().endswith(".pdf")
        if address.startswith(("http://", "https://")) and not is_pdf:
            return address
    return ""
