"""What articles, contributors and dates are, in words of ours, where the article has none.

The values are those that the tag library suggests, and publishers': article-type
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/article-type.html>), contrib-type,
date-type and pub-type
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/date-type.html>) and event-type.
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
    "partial-retraction": "Partial retraction",
    "expression-of-concern": "Expression of concern",
    "addendum": "Addendum",
    "news": "News",
    "obituary": "Obituary",
    "introduction": "Introduction",
    "meeting-report": "Meeting report",
    "reply": "Reply",
    "response": "Reply",
    "translation": "Translation",
    "rapid-communication": "Rapid communication",
    "systematic-review": "Systematic review",
    "data-paper": "Data paper",
    "protocol": "Protocol",
    "discussion": "Discussion",
    "peer-review": "Peer review",
    "reviewer-report": "Reviewer report",
    "referee-report": "Reviewer report",
    "ref-report": "Reviewer report",
    "editor-report": "Editor’s report",
    "decision-letter": "Decision letter",
    "author-comment": "Author’s comment",
}
# One, and more than one.
_ROLES = {
    "editor": ("Editor", "Editors"),
    "senior-editor": ("Senior editor", "Senior editors"),
    "academic-editor": ("Academic editor", "Academic editors"),
    "reviewer": ("Reviewer", "Reviewers"),
    "translator": ("Translator", "Translators"),
    "compiler": ("Compiler", "Compilers"),
    "illustrator": ("Illustrator", "Illustrators"),
    "author-non-byline": ("Contributor", "Contributors"),
}
_PREPRINT, _CORRECTED, _REVIEWED = "Preprint", "Corrected", "Reviewer report received"
_DATES = {
    "received": "Received",
    "rev-recd": "Revised",
    "rev-request": "Revision requested",
    "accepted": "Accepted",
    "pub": "Published",
    "epub": "Published online",
    "ppub": "Published in print",
    "epub-ppub": "Published online and in print",
    "collection": "Issue",
    "preprint": _PREPRINT,
    "epreprint": _PREPRINT,
    "corrected": _CORRECTED,
    "correction": _CORRECTED,
    "retracted": "Retracted",
    "update": "Updated",
    "updated": "Updated",
    "pmc-release": "In PubMed Central",
    "sent-for-review": "Sent for review",
    "reviewer-report-received": _REVIEWED,
    "reviewed": "Reviewed",
    "publication": "Published",
    "publication-year": "Published",
    "submitted": "Submitted",
    "resubmitted": "Resubmitted",
    "archival-date": "Archived",
    "posted": "Posted",
}
WORDS = (
    *dict.fromkeys(_KINDS.values()),
    *(word for both in _ROLES.values() for word in both),
)
DATE_WORDS = tuple(dict.fromkeys(_DATES.values()))


def in_words(value: str) -> str:
    """Return a value of article-type or response-type as people write it, in English."""
    return _KINDS.get(value) or _as_written(value)


def role_in_words(value: str, number: int) -> str:
    """Return a value of contrib-type as people write it, in English, for a number of people."""
    one_or_more = _ROLES.get("-".join(value.lower().replace("_", " ").replace("-", " ").split()))
    if one_or_more:
        return one_or_more[0] if number == 1 else one_or_more[1]
    return _as_written(value)


def date_in_words(value: str) -> str:
    """Return a value of date-type, pub-type or event-type as people write it, in English."""
    return _DATES.get(value.lower()) or _as_written(value)


def _as_written(value: str) -> str:
    """Return a value that has no words of ours; what has capitals within keeps its letters."""
    text = value.replace("-", " ").replace("_", " ")
    return text[:1].upper() + text[1:]
