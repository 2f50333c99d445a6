"""Reading what the article says of its funding."""

from __future__ import annotations

from lxml import etree

from ..article.funding import Funding
from .text import words


def funding(meta: etree._Element) -> Funding | None:
    """Return the funding of an article-meta, or None where it says nothing."""
    statement = words(meta, "funding-group/funding-statement")
    return Funding(statement) if statement else None
