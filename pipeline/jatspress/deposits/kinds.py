"""The kinds of records, and which of them an article is.

A batch holds one kind alone (crossref5.5.0.xsd, `body`). Nothing here loads lxml: the command line
asks for the names alone.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from ..patterns import pattern

if TYPE_CHECKING:
    from ..article import Article


class Kind(StrEnum):
    """What is registered: by the user's word, or by what the article is."""

    ARTICLE = "article"
    PENDING = "pending"
    RESOURCES = "resources"
    POSTED = "posted"
    REVIEW = "peer-reviews"
    TRANSLATION = "translations"


# What a user may ask for; reviews and translations come with the article they stand in.
ASKED = (Kind.ARTICLE, Kind.PENDING, Kind.RESOURCES, Kind.POSTED)
# Servers of preprints, by what stands in their journal-id and journal-title.
_SERVERS = pattern(
    r"(?:a|africa|bio|chem|earth|ecoevo|ed|eng|med|psy|soc|tech)a?rxiv"
    r"|preprints(?:\.org)?|scielo preprints|jmir preprints|research square|ssrn|authorea",
    re.IGNORECASE,
)


def kind_of(article: Article) -> Kind:
    """Return what an article is registered as where nobody says: a preprint is posted content."""
    words = [article.kind, *(row.term for row in article.versions)]
    servers = [article.journal.title, *(row.value for row in article.journal.ids)]
    is_preprint = any("preprint" in word.lower() for word in words) or any(
        _SERVERS.fullmatch(name.strip()) for name in servers
    )
    return Kind.POSTED if is_preprint else Kind.ARTICLE
