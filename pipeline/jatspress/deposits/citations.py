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

from ..article import Article, Issn, Reference
from .cited_kinds import kind_of
from .elements import add_text, new

_LONGEST_KEY = 128
_LONGEST_NUMBER = 32
_LONGEST_EDITION = 15
_LENGTHS_OF_STANDARDS = range(2, 151)
_ISBN = re.compile(r"(?=.{10,17}$)(97[89]-)?[0-9][0-9 -]+[0-9X]")
# Identifiers with a place of their own, and those nobody looks for at Crossref.
_PLACED = frozenset({"isbn", "issn", "pmid", "pmcid", "pmc", "publisher-id", "std-designation"})
# The letter of 2005a tells two references apart; it is no part of the year.
_YEAR = re.compile(r"([0-9]{4})[a-z]?")


def citations(article: Article) -> etree._Element | None:
    """Return the `citation_list` of an article: its references and the data it cites, or None."""
    return citation_list((*article.references, *article.cited_data))


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
    kind = kind_of(reference)
    element = new("citation", key=key, type=kind)
    in_a_journal = kind == "journal_article" or (not kind and bool(reference.volume))
    source = reference.source
    year = _YEAR.fullmatch(reference.year)
    add_text(element, "issn", reference.issn if Issn.is_one(reference.issn) else "")
    add_text(element, "journal_title", source if in_a_journal else "")
    add_text(element, "author", reference.first_author)
    add_text(element, "volume", _short(reference.volume))
    add_text(element, "issue", _short(reference.issue))
    add_text(element, "first_page", _short(reference.first_page))
    add_text(element, "elocation_id", reference.article_number)
    add_text(element, "cYear", year[1] if year else "")
    add_text(element, "doi", reference.doi.value if reference.doi else "")
    add_text(element, "isbn", reference.isbn if _ISBN.fullmatch(reference.isbn) else "")
    add_text(element, "series_title", reference.series)
    add_text(element, "volume_title", "" if in_a_journal else source)
    add_text(element, "edition_number", _short(reference.edition, _LONGEST_EDITION))
    add_text(element, "article_title", reference.article_title)
    is_standard = len(reference.standard) in _LENGTHS_OF_STANDARDS
    add_text(element, "std_designator", reference.standard if is_standard else "")
    add_text(element, "unstructured_citation", wording(reference))
    return element


def wording(reference: Reference) -> str:
    """Return a reference in words, with the identifiers that have no place of their own.

    An accession number tells what is cited; a PubMed identifier is of no use to Crossref.
    """
    text = reference.text
    for row in reference.ids:
        has_place = row.kind.lower() in _PLACED or (reference.doi and row.kind.lower() == "doi")
        if not has_place and row.value not in text:
            text = f"{text} {row.value}".strip()
    return text


def _short(number: str, longest: int = _LONGEST_NUMBER) -> str:
    """Return a number that fits; a longer one, a remark perhaps, stays in the wording."""
    return number if len(number) <= longest else ""
