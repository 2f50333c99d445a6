"""What the article cites.

Source: common5.5.0.xsd, `citation`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/references/>.
A citation goes with its wording as published and every part that is tagged; a part the schema
would refuse stays in the wording alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..article import Reference
from .elements import add_text, new

# JATS' publication-type is open too; the words on the left are those seen in real articles.
_TYPES = {
    "article-journal": "journal_article",
    "book": "book",
    "chapter": "book_chapter",
    "book-chapter": "book_chapter",
    "conf-paper": "conference_paper",
    "conf-proc": "conference_paper",
    "conference": "conference_paper",
    "confproc": "conference_paper",
    "data": "dataset",
    "dataset": "dataset",
    "database": "dataset",
    "dissertation": "dissertation",
    "journal": "journal_article",
    "other": "other",
    "paper-conference": "conference_paper",
    "patent": "patent",
    "preprint": "preprint",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "thesis": "dissertation",
    "web": "web_resource",
    "webpage": "web_resource",
    "website": "web_resource",
}
_IN_A_VOLUME = {"book", "book_chapter", "conference_paper"}
_LONGEST_KEY = 128
_LONGEST_NUMBER = 32
# The letter of 2005a tells two references apart; it is no part of the year.
_YEAR = re.compile(r"([0-9]{4})[a-z]?")


def citation_list(references: tuple[Reference, ...]) -> etree._Element | None:
    """Return the `citation_list` of references, each with a key of its own, or None without any."""
    element = new("citation_list")
    used: set[str] = set()
    for position, reference in enumerate(references, start=1):
        key = next(key for key in _keys(reference, position) if key not in used)
        used.add(key)
        citation = _citation(reference, key)
        if len(citation):
            element.append(citation)
    return element if len(element) else None


def _keys(reference: Reference, position: int) -> Iterator[str]:
    """Offer keys, best first: the reference's id, its place in the list, and on from there."""
    if 0 < len(reference.id) <= _LONGEST_KEY:
        yield reference.id
    yield f"ref-{position}"
    again = 2
    while True:
        yield f"ref-{position}-{again}"
        again += 1


def _citation(reference: Reference, key: str) -> etree._Element:
    """Return a `citation`; it is empty where the reference says nothing."""
    kind = _kind(reference)
    element = new("citation", key=key, type=kind)
    in_a_journal = kind == "journal_article" or (not kind and bool(reference.volume))
    source = reference.source
    year = _YEAR.fullmatch(reference.year)
    add_text(element, "journal_title", source if in_a_journal else "")
    add_text(element, "author", reference.first_author)
    add_text(element, "volume", _short(reference.volume))
    add_text(element, "issue", _short(reference.issue))
    add_text(element, "first_page", _short(reference.first_page))
    add_text(element, "cYear", year[1] if year else "")
    add_text(element, "doi", reference.doi.value if reference.doi else "")
    add_text(element, "volume_title", source if kind in _IN_A_VOLUME else "")
    add_text(element, "article_title", reference.article_title)
    add_text(element, "unstructured_citation", reference.text)
    return element


def _kind(reference: Reference) -> str:
    """Return Crossref's type of a reference, or "" where JATS' word is none we know."""
    kind = _TYPES.get(reference.kind.lower(), "")
    return "book_chapter" if kind == "book" and reference.article_title else kind


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NUMBER else ""
