"""The front matter that has no place of its own on the page.

It is found by exclusion: what other parts of the page tell is named here, and everything else is
untold, so that nothing is forgotten, whatever a publisher tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from ..jats.dates import media, partial_date, stage
from ..jats.text import words
from .fidelity.left_out import LEFT_OUT, name_of

# What the templates show in their own way, by its path below `front`.
_TOLD = etree.XPath(
    "notes | "
    "(journal-meta//journal-title)[1] | "
    "journal-meta/issn | "
    "(journal-meta/publisher/publisher-name)[1] | "
    "(journal-meta/publisher/publisher-loc)[1] | "
    "article-meta/title-group/article-title[1] | "
    "article-meta/title-group/subtitle[1] | "
    "article-meta/contrib-group//contrib | "
    "article-meta/abstract | "
    "article-meta/trans-abstract | "
    "article-meta/kwd-group | "
    "article-meta/author-notes/fn | "
    "article-meta//corresp | "
    "article-meta/funding-group/funding-statement | "
    "article-meta/permissions/copyright-statement | "
    "article-meta/copyright-statement"
)


def untold(
    front: etree._Element, shown: Iterable[etree._Element], kind: str, citation: str
) -> list[etree._Element]:
    """Return the elements of the front matter that nothing else shows, each as large as can be.

    `shown` are elements that have their place beside the paths above, `kind` is what the article is
    called, `citation` the line that tells volume, issue and pages.
    """
    told = {*shown, *_TOLD(front)}
    told.update(date for date in front.iterfind("article-meta/history/date") if stage(date))
    subjects = front.iterfind("article-meta/article-categories//subject")
    told.update(islice((row for row in subjects if words(row) == kind), 1))
    dates = front.iterfind("article-meta/pub-date")
    told.update(date for date in dates if _is_shown(date, citation))
    told.update(row for row in _numbers(front) if _is_in(row, citation))
    holding = {above for node in told for above in node.iterancestors()}
    return [
        node for part in front.iterchildren(etree.Element) for node in _below(part, told, holding)
    ]


def _below(
    node: etree._Element, told: set[etree._Element], holding: set[etree._Element]
) -> Iterator[etree._Element]:
    """Yield what is untold of an element: all of it, or parts, or nothing."""
    row = LEFT_OUT.get(name_of(node.tag))
    if node in told or (row is not None and row.when is None):
        return
    if node in holding or node.tag in {"journal-meta", "article-meta"}:
        for child in node.iterchildren(etree.Element):
            yield from _below(child, told, holding)
    elif "".join(map(str, node.itertext())).strip() or node.tag == "supplementary-material":
        yield node


def _numbers(front: etree._Element) -> Iterator[etree._Element]:
    """Yield what the citation line is made of."""
    for name in ("volume", "issue", "fpage", "lpage", "page-range", "elocation-id"):
        yield from front.iterfind(f"article-meta/{name}")


def _is_in(number: etree._Element, citation: str) -> bool:
    """Say whether the citation line tells a number."""
    return "".join("".join(map(str, number.itertext())).split()) in "".join(citation.split())


def _is_shown(date: etree._Element, citation: str) -> bool:
    """Say whether a pub-date has its place at the head, or, of the issue, in the citation."""
    known, value = media(date), partial_date(date)
    if date.find("season") is not None:
        return False
    if value is None or not known:
        return False
    return known != ("issue",) or (value.month is None and str(value.year) in citation)
