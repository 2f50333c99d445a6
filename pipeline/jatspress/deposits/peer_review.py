"""A peer review: a report, a decision, or what the authors answered.

Source: crossref5.5.0.xsd, `peer_review`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/peer-reviews/>. The
words of JATS are those of
<https://jats4r.niso.org/peer-review-materials/> and of publishers.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article
from . import dates
from .article import journal_article
from .elements import RELATIONS, add, add_text, new, said
from .recut import first, named, recut, with_one_title, without_version
from .row import Row

_ORDER = (
    "contributors",
    "titles",
    "review_date",
    "competing_interest_statement",
    "running_number",
    "ai:program",
    "rel:program",
    "doi_data",
)
_TYPES = {
    "aggregated-review-documents": "aggregate",
    "article-commentary": "community-comment",
    "author-comment": "author-comment",
    "author-reply": "author-comment",
    "author-response": "author-comment",
    "community-comment": "community-comment",
    "decision-letter": "editor-report",
    "editor-report": "editor-report",
    "peer-review": "referee-report",
    "ref-report": "referee-report",
    "referee-report": "referee-report",
    "reply": "author-comment",
    "response": "author-comment",
    "reviewer-report": "referee-report",
}
_STAGES = {"pre-publication", "post-publication"}
# What F1000 says, in Crossref's words.
_RECOMMENDATIONS = {
    "accept": "accept",
    "accept-with-reservation": "accept-with-reservation",
    "approve": "accept",
    "approve-with-reservations": "accept-with-reservation",
    "major-revision": "major-revision",
    "minor-revision": "minor-revision",
    "reject": "reject",
    "reject-with-resubmit": "reject-with-resubmit",
}
_COMPETING = {"coi-statement", "conflict", "competing-interests"}


def type_of(article: Article) -> str:
    """Return Crossref's type of a sub-article, or "" where it is no peer review."""
    kind = article.kind.lower()
    # eLife's first decision letters are tagged as commentaries.
    if kind == "article-commentary" and "decision letter" in article.title.plain.lower():
        return "editor-report"
    return _TYPES.get(kind, "")


def peer_review(row: Row) -> etree._Element:
    """Return the `peer_review` of a sub-article that has all that `lacking` asks for."""
    article = row.reading.article
    parts = with_one_title([*journal_article(row.reading, row.doi, row.depositor)])
    program = next(iter(named(parts, "rel:program")), new("program", RELATIONS, name="relations"))
    for relation in reversed(_relations(row)):
        program.insert(0, relation)
    own = [*_told(row), program, *_licences(parts)]
    kept = [part for part in parts if part.tag not in {one.tag for one in own}]
    element = recut("peer_review", _ORDER, [*kept, *own])
    for name, value in _attributes(article).items():
        if value:
            element.set(name, value)
    return without_version(element)


def _licences(parts: list[etree._Element]) -> list[etree._Element]:
    """Return the licence, which stands in the Crossmark data where there is a policy."""
    return [*first([*parts, *(row for part in parts for row in part.iter())], "ai:program")]


def _told(row: Row) -> list[etree._Element]:
    """Return what reviews alone have: a date, a statement, a number."""
    article = row.reading.article
    found = new("peer_review")
    day = dates.exact(article)
    add(found, dates.date("review_date", day) if day else None)
    statements = [note.text for note in article.notes if note.kind.lower() in _COMPETING]
    add_text(found, "competing_interest_statement", " ".join(statements))
    add_text(found, "running_number", str(row.number or ""))
    return [*found]


def _attributes(article: Article) -> dict[str, str]:
    """Return stage, type, round and recommendation, as far as they are known."""
    told = {_word(meta.name): _word(meta.value) for meta in article.custom_meta}
    stage = told.get("peer-review-stage", "")
    if stage not in _STAGES:
        # Nobody writes a letter of decision on what is published already.
        stage = "pre-publication" if article.kind == "decision-letter" else ""
    turn = told.get("peer-review-revision-round", "")
    advice = told.get("peer-review-recommendation") or told.get("recommendation", "")
    return {
        "stage": stage,
        "type": type_of(article),
        "revision-round": turn if turn.isascii() and turn.isdigit() else "",
        "recommendation": _RECOMMENDATIONS.get(advice, ""),
    }


def _word(text: str) -> str:
    return "-".join(text.lower().replace("_", " ").split())


def _relations(row: Row) -> list[etree._Element]:
    """Return what a review is a review of, and what a reply answers."""
    rows = [("isReviewOf", row.about), ("isReplyTo", row.answers)]
    return [related("inter", kind, doi.value) for kind, doi in rows if doi]


def related(container: str, kind: str, doi: str) -> etree._Element:
    """Return the relation to a DOI: `container` is `inter` or `intra`, as relations.xsd has it."""
    item = new("related_item", RELATIONS)
    attributes = {"relationship-type": kind, "identifier-type": "doi"}
    item.append(said(f"{container}_work_relation", doi, RELATIONS, **attributes))
    return item
