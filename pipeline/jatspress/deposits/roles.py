"""What a contributor is, in Crossref's words.

Source: crossref5.5.0.xsd, `contributor.atts` and `role`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/contributors/>.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Contributor
from .elements import new

# JATS leaves contrib-type open; Crossref has a list and wants one of it. The longest end of a
# contrib-type that is in this table says which ("academic-editor", "senior_editor").
_ROLES = {
    "author": "author",
    "authors": "author",
    "chair": "chair",
    "chairperson": "chair",
    "editor": "editor",
    "editors": "editor",
    "external-reviewer": "reviewer-external",
    "reviewer-external": "reviewer-external",
    "reader": "reader",
    "referee": "reviewer",
    "review-assistant": "review-assistant",
    "reviewer": "reviewer",
    "reviewers": "reviewer",
    "statistical-reviewer": "stats-reviewer",
    "stats-reviewer": "stats-reviewer",
    "translator": "translator",
    "translators": "translator",
}
# Who has a part in the article and does not stand in the byline.
OTHER = "other"
_BESIDE_THE_BYLINE = "non-byline"
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def role(contrib_type: str) -> str:
    """Return Crossref's role of a contributor; whoever else is in the byline is some author."""
    words = _BETWEEN_WORDS.split(contrib_type.strip().lower())
    if "-".join(words).endswith(_BESIDE_THE_BYLINE):
        return OTHER
    ends = ("-".join(words[at:]) for at in range(len(words)))
    return next((_ROLES[end] for end in ends if end in _ROLES), "author")


def roles(row: Contributor) -> list[etree._Element]:
    """Return a `role` for each term of a vocabulary that Crossref takes, each once."""
    terms = [("crossref", "corresponding-author")] if row.is_corresponding else []
    terms += [("credit", role.credit) for role in row.roles if role.credit]
    return [new("role", vocab=vocab, type=term) for vocab, term in dict.fromkeys(terms)]
