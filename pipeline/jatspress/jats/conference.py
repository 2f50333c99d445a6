"""Reading the conference an article was given at."""

from __future__ import annotations

from lxml import etree

from ..article.conference import Conference
from . import dates
from .attributes import address
from .text import all_words, spaced, words


def conference(meta: etree._Element) -> Conference | None:
    """Return the conference of an article-meta, or None where it names none."""
    element = meta.find("conference")
    if element is None:
        return None
    whole = element.find("string-conf")
    inner = element if whole is None or element.find("conf-name") is not None else whole
    return Conference(
        name=words(inner, "conf-name"),
        dates=tuple(dates.stated(row) for row in inner.iterfind("conf-date")),
        location=words(inner, "conf-loc"),
        acronym=words(inner, "conf-acronym"),
        number=words(inner, "conf-num"),
        theme=words(inner, "conf-theme"),
        sponsors=all_words(inner, "conf-sponsor"),
        text=spaced(element) if whole is None else words(whole),
        address=address(element),
    )
