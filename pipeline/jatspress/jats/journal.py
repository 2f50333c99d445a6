"""Reading the journal's metadata."""

from __future__ import annotations

from lxml import etree

from ..article.journal import Journal
from .identifiers import issns
from .text import words


def journal(meta: etree._Element | None) -> Journal:
    """Return the journal of a journal-meta; empty where there is none."""
    return Journal(
        title=words(meta, ".//journal-title"),
        abbreviated_title=words(meta, ".//abbrev-journal-title"),
        issns=issns(meta),
        publisher=words(meta, "publisher/publisher-name"),
        publisher_location=words(meta, "publisher/publisher-loc"),
    )
