"""Reading the notes of the authors."""

from __future__ import annotations

from lxml import etree

from ..article.notes import Correspondence, Note
from .pointing import elements, emails_in
from .text import paragraphs, words


def correspondence(meta: etree._Element) -> tuple[Correspondence, ...]:
    """Return where letters go, from each `corresp` and from notes that are one."""
    return tuple(
        Correspondence(row.get("id", ""), words(row), emails_in(row))
        for row in elements(meta)
        if row.tag == "corresp" or row.get("fn-type", "").lower() == "corresp"
    )


def notes(meta: etree._Element) -> tuple[Note, ...]:
    """Return the notes of an article-meta's authors, but those of correspondence."""
    return tuple(
        Note(row.get("id", ""), row.get("fn-type", ""), words(row, "label"), _note(row))
        for row in elements(meta)
        if row.tag == "fn" and row.get("fn-type", "").lower() != "corresp"
    )


def _note(element: etree._Element) -> str:
    """Return the words of a note without its label."""
    parts = element.iterchildren(etree.Element)
    return " ".join(paragraphs(row) for row in parts if row.tag != "label")
