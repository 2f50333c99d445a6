"""Corrections, retractions and other notices: which article they change, and how.

Crossref is told by the notice, which points at the changed article; the day is that of the notice.
Source: common5.5.0.xsd, `updates`, and
<https://www.crossref.org/documentation/crossmark/crossmark-registering-updates/>.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, PartialDate, Relation
from . import dates
from .elements import new, said

# What a notice is by its article-type, and what its relation says it does to the other article.
_BY_ARTICLE = {
    "addendum": "addendum",
    "clarification": "clarification",
    "correction": "correction",
    "corrigendum": "corrigendum",
    "erratum": "erratum",
    "expression-of-concern": "expression_of_concern",
    "new-edition": "new_edition",
    "new-version": "new_version",
    "partial-retraction": "partial_retraction",
    "removal": "removal",
    "retraction": "retraction",
    "withdrawal": "withdrawal",
}
_BY_RELATION = {
    "addended-article": "addendum",
    "clarified-article": "clarification",
    "corrected-article": "correction",
    "object-of-concern": "expression_of_concern",
    "partial-retraction": "partial_retraction",
    "partially-retracted-article": "partial_retraction",
    "removed-article": "removal",
    "retracted-article": "retraction",
    "withdrawn-article": "withdrawal",
}
# In an addendum some name the other article by what they are themselves.
_BY_THEMSELVES = frozenset(_BY_ARTICLE)


def is_notice(article: Article) -> bool:
    """Say whether an article is a notice on another, by its article-type."""
    return article.kind.strip().lower() in _BY_ARTICLE


def is_update(relation: Relation, article: Article) -> bool:
    """Say whether a related article is one that this article, a notice, changes."""
    kind = relation.kind.strip().lower()
    return kind in _BY_RELATION or (is_notice(article) and kind in _BY_THEMSELVES)


def updates(article: Article) -> etree._Element | None:
    """Return the `updates` of a notice, or None where it changes nothing or has no full date."""
    day = day_of(article)
    element = new("updates")
    for row in changed(article):
        if day is not None and row.doi is not None:
            kind = _kind(row, article)
            element.append(said("update", row.doi.value, type=kind, date=day.iso))
    return element if len(element) else None


def changed(article: Article) -> list[Relation]:
    """Return the articles a notice changes, each once."""
    rows = [row for row in article.relations if is_update(row, article)]
    return list({row.doi or row: row for row in reversed(rows)}.values())[::-1]


def day_of(article: Article) -> PartialDate | None:
    """Return the day a notice was published, first online; None where no full date is known."""
    media = ("online", "print")
    found = (row.date for medium in media for row in article.publication if row.medium == medium)
    whole = (day for day in found if day.day is not None and dates.is_sendable(day))
    return next(whole, None)


def _kind(relation: Relation, article: Article) -> str:
    """Return the type of an update: by the notice itself, which may say erratum, else by the link.

    A research article that corrects another is known by its link alone.
    """
    own = _BY_ARTICLE.get(article.kind.strip().lower(), "")
    return own or _BY_RELATION[relation.kind.strip().lower()]
