"""The articles inside an article that have a DOI of their own: peer reviews and translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ..article import Doi
from ..jats import Reading
from ..jats.parts import OF_REVIEWS, OF_TRANSLATIONS, as_article
from .kinds import Kind
from .peer_review import type_of
from .row import Row

# Replies to replies to replies: nobody writes more levels.
_DEEPEST = 20
_OF_AUTHORS = "author-comment"
# Who the authors are, and where they work.
_AUTHORS = ("contrib-group", "aff", "aff-alternatives")


def inside(outer: Row) -> list[Row]:
    """Return what is to be registered of the articles inside an article, in their order."""
    rows = [*_below(outer, outer.reading.source.root, None, 0)]
    reports = Counter(_report(row) for row in rows)
    numbers: Counter[str] = Counter()
    found = []
    for row in rows:
        report = _report(row)
        numbers[report] += 1
        # A number tells reviews apart that have the same title.
        is_one_of_many = bool(report) and reports[report] > 1
        found.append(replace(row, number=numbers[report]) if is_one_of_many else row)
    return found


def _report(row: Row) -> str:
    """Return the kind of report a row is, "" where it is none."""
    kind = type_of(row.reading.article) if row.kind is Kind.REVIEW else ""
    return kind if kind == "referee-report" else ""


def _below(outer: Row, element: etree._Element, answers: Doi | None, depth: int) -> Iterator[Row]:
    for part in element.iterchildren("sub-article", "response"):
        row = _row(outer, part, answers)
        if row is not None:
            yield row
        if depth < _DEEPEST:
            is_review = row is not None and row.kind is Kind.REVIEW
            yield from _below(outer, part, row.doi if row and is_review else answers, depth + 1)


def _row(outer: Row, part: etree._Element, answers: Doi | None) -> Row | None:
    """Return a part to register, None where it has no DOI or is neither review nor translation."""
    reading = _reading(outer.reading, part)
    doi = reading.article.doi if reading else None
    if reading is None or doi is None or doi == outer.doi:
        return None
    is_translation = reading.article.kind == "translation"
    is_reply = not is_translation and type_of(reading.article) == _OF_AUTHORS
    return Row(
        reading,
        doi,
        replace(outer.depositor, landing_page=_page(outer, part)),
        Kind.TRANSLATION if is_translation else Kind.REVIEW,
        outer.doi,
        answers if is_reply else None,
    )


def _reading(outer: Reading, part: etree._Element) -> Reading | None:
    kind = part.get("article-type") or part.get("response-type") or part.tag
    if kind == "translation":
        return as_article(outer, part, OF_TRANSLATIONS)
    kind = type_of(as_article(outer, part, OF_REVIEWS).article)
    if not kind:
        return None
    # What the authors answered is theirs where it names nobody.
    shared = (*OF_REVIEWS, *_AUTHORS) if kind == _OF_AUTHORS else OF_REVIEWS
    found = as_article(outer, part, shared, names_article=True)
    if kind == _OF_AUTHORS and part.find(".//contrib") is None:
        _leave_out_others(found.source.root)
    return found


def _leave_out_others(root: etree._Element) -> None:
    """Take those out of a byline who are no authors, as the editor who handled the article."""
    for row in root.findall("front/article-meta/contrib-group/contrib"):
        group = row.getparent()
        if group is not None and row.get("contrib-type", "author") != "author":
            group.remove(row)


def _page(outer: Row, part: etree._Element) -> str:
    """Return where a part is read: by the journal's pattern, else its place in the article's page.

    Only a part that names no page of its own is sent there.
    """
    page = outer.depositor.address_of(outer.doi, outer.reading.article.landing_page)
    anchor = part.get("id", "")
    inside_page = f"{page}#{anchor}" if page and anchor else page
    return outer.depositor.landing_page or inside_page
