"""Reading the addresses an article or journal gives for itself."""

from __future__ import annotations

import re

from lxml import etree

from ..article.links import Link
from ..patterns import pattern
from .attributes import address, language
from .text import words

_OTHER = pattern(r"pdf|epub|xml|zoobank|review|supplement|data", re.IGNORECASE)


def links(around: etree._Element) -> tuple[Link, ...]:
    """Return the self-uris of an element.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/self-uri.html>.
    """
    return tuple(_link(row) for row in around.iterfind("self-uri"))


def _link(element: etree._Element) -> Link:
    said = words(element)
    return Link(
        address=address(element) or (said if said.startswith(("http://", "https://")) else ""),
        kind=element.get("content-type") or media_type(element),
        language=language(element),
        text=said,
    )


def media_type(element: etree._Element) -> str:
    """Return the media type of what an element leads to, as `application/pdf`, or ""."""
    parts = (element.get("mimetype", ""), element.get("mime-subtype", ""))
    return "/".join(filter(None, parts))


def landing_page(found: tuple[Link, ...]) -> str:
    """Return the address of the article's web page among its links, or "".

    JATS leaves content-type open: a link to another form of the article, to its reviews, or to its
    entry in a registry of names is not its page.
    """
    pages = (row.address for row in found if not (row.is_pdf or _OTHER.search(row.kind)))
    return next((row for row in pages if row.startswith(("http://", "https://"))), "")
