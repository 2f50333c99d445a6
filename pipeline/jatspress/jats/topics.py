"""Reading subjects and keywords."""

from __future__ import annotations

from lxml import etree

from ..article.topics import KeywordGroup, SubjectGroup, Term
from .attributes import language
from .text import words

_KEYWORDS = ("kwd", "compound-kwd", "nested-kwd")
_SUBJECTS = ("subject", "compound-subject")
# Below this many levels of groups or keywords nobody looks.
_DEEPEST = 20


def keyword_groups(meta: etree._Element) -> tuple[KeywordGroup, ...]:
    """Return the groups of keywords of an article-meta.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd-group.html>.
    """
    return tuple(
        KeywordGroup(
            terms=tuple(_keyword(row) for row in group.iterchildren(*_KEYWORDS))
            + tuple(Term(words(row)) for row in group.iterfind("unstructured-kwd-group")),
            kind=group.get("kwd-group-type", ""),
            language=language(group),
            title=words(group, "title"),
            vocab=group.get("vocab", ""),
            vocab_identifier=group.get("vocab-identifier", ""),
        )
        for group in meta.iterfind("kwd-group")
    )


def _keyword(element: etree._Element, depth: int = 0) -> Term:
    """Return a keyword; of nested ones the first, with the others below it."""
    if element.tag != "nested-kwd" or depth > _DEEPEST:
        return _term(element)
    rows = [_keyword(row, depth + 1) for row in element.iterchildren(*_KEYWORDS)]
    if not rows:
        return _term(element)
    broad, *below = rows
    narrower = (*broad.narrower, *below)
    return Term(broad.text, broad.kind, broad.identifier, broad.parts, narrower)


def _term(element: etree._Element) -> Term:
    """Return a keyword or subject; a compound one has its parts, and their words in a row."""
    parts = tuple(
        Term(words(row), row.get("content-type", ""))
        for row in element.iterchildren("compound-kwd-part", "compound-subject-part")
    )
    return Term(
        text=" ".join(row.text for row in parts) if parts else words(element),
        kind=element.get("content-type", ""),
        identifier=element.get("vocab-term-identifier", ""),
        parts=parts,
    )


def subject_groups(
    around: etree._Element, path: str = "article-categories/subj-group", depth: int = 0
) -> tuple[SubjectGroup, ...]:
    """Return the groups of subjects of an article-meta, with the groups in them.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/subj-group.html>.
    """
    groups = around.iterfind(path) if depth < _DEEPEST else ()
    return tuple(
        SubjectGroup(
            terms=tuple(_term(row) for row in group.iterchildren(*_SUBJECTS)),
            kind=group.get("subj-group-type", ""),
            language=language(group),
            groups=subject_groups(group, "subj-group", depth + 1),
            vocab=group.get("vocab", ""),
            vocab_identifier=group.get("vocab-identifier", ""),
        )
        for group in groups
    )
