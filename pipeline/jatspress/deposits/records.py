"""The record of an article, of whatever kind that is registered."""

from __future__ import annotations

from lxml import etree

from .article import journal_article
from .kinds import Kind
from .peer_review import peer_review
from .pending import pending_publication
from .posted import posted_content
from .row import Row
from .translation import translation

_MAKERS = {
    Kind.PENDING: pending_publication,
    Kind.POSTED: posted_content,
    Kind.REVIEW: peer_review,
    Kind.TRANSLATION: translation,
}


def record(row: Row) -> etree._Element:
    """Return the record of an article that has all that `lacking` asks for its kind.

    It says all that the newest schema takes (`fitting` makes it that of a version). What is added
    to a registered DOI is no record: `resources` makes it.
    """
    make = _MAKERS.get(row.kind)
    return make(row) if make else journal_article(row.reading, row.doi, row.depositor)
