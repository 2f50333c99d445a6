"""What articles and contributors are, in words of ours, where the article has none of its own.

The values are those that the tag library suggests for article-type and contrib-type
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/article-type.html>).
"""

from __future__ import annotations

_KINDS = {
    "research-article": "Research article",
    "review-article": "Review article",
    "case-report": "Case report",
    "editorial": "Editorial",
    "letter": "Letter",
    "brief-report": "Brief report",
    "article-commentary": "Commentary",
    "book-review": "Book review",
    "correction": "Correction",
    "retraction": "Retraction",
    "news": "News",
    "obituary": "Obituary",
    "introduction": "Introduction",
    "meeting-report": "Meeting report",
    "reply": "Reply",
    "translation": "Translation",
    "rapid-communication": "Rapid communication",
    "systematic-review": "Systematic review",
    "data-paper": "Data paper",
    "discussion": "Discussion",
    "editor": "Editor",
    "reviewer": "Reviewer",
    "translator": "Translator",
    "compiler": "Compiler",
    "illustrator": "Illustrator",
}
WORDS = tuple(_KINDS.values())


def in_words(value: str) -> str:
    """Return a value of article-type or contrib-type as people write it, in English."""
    return _KINDS.get(value) or value.replace("-", " ").replace("_", " ").capitalize()
