"""Reading the reference list.

A `ref` may hold several citations: each is a reference. Several forms of one citation are one
reference, each part of it read from the first form that has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from string import ascii_lowercase

from lxml import etree

from ..article.identifiers import Doi, Identifier
from ..article.references import Reference
from ..patterns import pattern
from .attributes import address, identifiers
from .text import spaced, words

_CITATIONS = ("mixed-citation", "element-citation", "nlm-citation", "citation")
# In these the parts stand side by side, and the words between them are left to who shows them.
_WORDLESS = ("element-citation", "nlm-citation")
_NO_WORDS = ("pub-id", "label")
# Whom a person-group holds that wrote what is cited.
_AUTHORS = frozenset({"author", "allauthors"})
_DATA = frozenset({"data", "dataset", "database"})
_OF_DOIS = pattern(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)


def references(article: etree._Element) -> tuple[Reference, ...]:
    """Return the references of an article in the order of its lists.

    Where one `ref` has several citations, each has the id of the ref and a letter: r1a, r1b.
    """
    refs = [ref for back in article.iterchildren("back") for ref in back.iter("ref")]
    used = {ref.get("id", "") for ref in refs}
    found: list[Reference] = []
    for ref in refs:
        id_, citations = ref.get("id", ""), _citations(ref) or [[]]
        ids = _lettered(id_, used) if len(citations) > 1 else iter([id_])
        found += [_reference(ref, forms, next(ids)) for forms in citations]
    return tuple(found)


def cited_data(article: etree._Element) -> tuple[Reference, ...]:
    """Return the data cited outside the lists, as in a statement on where the data are.

    Source: <https://jats4r.niso.org/data-citations/>.
    """
    citations = (
        row
        for part in article.iterchildren("body", "back")
        for row in part.iter(*_CITATIONS)
        if _kind(row).lower() in _DATA and next(row.iterancestors("ref"), None) is None
    )
    return tuple(_reference(row, [row], row.get("id", "")) for row in citations)


def _citations(ref: etree._Element) -> list[list[etree._Element]]:
    """Return the citations of a ref, each in all its forms, one with words before one without.

    Many publishers put a form with words and one without side by side: as many of the one as of
    the other are taken for forms of the same.
    """
    outer: list[etree._Element] = []
    for citation in ref.iter(*_CITATIONS):
        if not any(above in outer for above in citation.iterancestors(*_CITATIONS)):
            outer.append(citation)
    together: dict[etree._Element, list[etree._Element]] = {}
    for citation in outer:
        parent = citation.getparent()
        is_form = parent is not None and parent.tag == "citation-alternatives"
        whole = parent if parent is not None and is_form else citation
        together.setdefault(whole, []).append(citation)
    worded = [row for row in together if row.tag not in {*_WORDLESS, "citation-alternatives"}]
    wordless = [row for row in together if row.tag in _WORDLESS]
    if len(worded) == len(wordless):
        for first, second in zip(worded, wordless, strict=True):
            together[first] += together.pop(second)
    return [sorted(forms, key=lambda row: row.tag in _WORDLESS) for forms in together.values()]


def _lettered(id_: str, used: set[str]) -> Iterator[str]:
    """Yield ids made of one by a letter (after z by two), none of them used; "" has none."""
    ends = [*ascii_lowercase, *(a + b for a in ascii_lowercase for b in ascii_lowercase)]
    for end in ends if id_ else ():
        if id_ + end not in used:
            used.add(id_ + end)
            yield id_ + end
    while True:
        yield ""


def _reference(ref: etree._Element, forms: list[etree._Element], id_: str) -> Reference:
    """Return one reference; each part comes from the first form that has it."""
    parts = [_parts(form) for form in forms]
    ids = tuple(dict.fromkeys(row for form in forms for row in _ids(form)))

    def part(*names: str) -> str:
        found = (words(row.get(name)) for name in names for row in parts)
        return next(filter(None, found), "")

    return Reference(
        id=id_,
        label=words(ref, "label") or part("label"),
        kind=_first(_kind, forms),
        text=_first(_text, forms),
        first_author=_first(_first_author, forms),
        article_title=part("article-title", "chapter-title", "part-title", "data-title"),
        source=part("source"),
        year=_first(_year, forms),
        volume=part("volume"),
        issue=part("issue"),
        first_page=part("fpage"),
        doi=next(filter(None, map(_doi, forms)), None),
        pmid=_first(_pmid, forms),
        article_number=part("elocation-id"),
        series=part("series"),
        edition=part("edition"),
        issn=part("issn") or _id(ids, "issn"),
        isbn=part("isbn") or _id(ids, "isbn"),
        standard=_id(ids, "std-designation") or _first(_standard, forms),
        ids=ids,
        use=_first(lambda form: form.get("specific-use", ""), forms),
    )


def _ids(citation: etree._Element) -> tuple[Identifier, ...]:
    """Return the identifiers of a citation that are tagged as such."""
    return identifiers(citation, "pub-id", "pub-id-type")


def _id(ids: tuple[Identifier, ...], kind: str) -> str:
    return next((row.value for row in ids if row.kind.lower() == kind), "")


def _parts(citation: etree._Element) -> dict[str, etree._Element]:
    """Return the parts of a citation by name, of several the first: quicker than to seek each."""
    return {str(part.tag): part for part in citation.iterchildren(etree.Element, reversed=True)}


def _first(read: Callable[[etree._Element], str], forms: list[etree._Element]) -> str:
    """Return what is read from the first form that has it."""
    return next(filter(None, map(read, forms)), "")


def _text(citation: etree._Element) -> str:
    """Return the words of a citation as published; of one without any its parts side by side."""
    if citation.tag in _WORDLESS:
        return spaced(citation, _NO_WORDS)
    return words(citation, without=_NO_WORDS)


def _year(citation: etree._Element) -> str:
    """Return the year of a citation, which may stand in a date; when it was read is another."""
    read = set(citation.xpath(".//date-in-citation//year"))
    return words(next((row for row in citation.iter("year") if row not in read), None))


def _standard(citation: etree._Element) -> str:
    """Return what a standard is called, as `ISO 3103`; who made it is told beside that."""
    return words(citation, "std", without=("std-organization",))


def _pmid(citation: etree._Element) -> str:
    """Return the identifier that PubMed gave a citation."""
    ids = citation.iterchildren("pub-id")
    return words(next((row for row in ids if row.get("pub-id-type") == "pmid"), None))


def _doi(citation: etree._Element) -> Doi | None:
    """Return the DOI of a citation: as pub-id, bare or as an address, or as a link to doi.org."""
    for element in citation.iter("pub-id", "ext-link", "uri"):
        kinds = (element.get("pub-id-type", ""), element.get("ext-link-type", ""))
        is_doi = "doi" in map(str.lower, kinds)
        for said in (words(element), address(element)):
            doi = Doi.parse(said) if is_doi or _OF_DOIS.match(said) else None
            if doi:
                return doi
    return None


def _kind(citation: etree._Element) -> str:
    """Return what is cited, in the words of JATS or of NLM 2."""
    return citation.get("publication-type") or citation.get("citation-type") or ""


def _first_author(citation: etree._Element) -> str:
    """Return the surname or the group's name of the first author, all that Crossref takes.

    Where people are grouped by what they did, editors of a book are authors of no part of it; what
    has no author goes under the name of whoever stands first.
    """
    groups = [row for row in citation.iter("person-group") if "person-group-type" in row.attrib]
    authors = [row for row in groups if row.get("person-group-type") in _AUTHORS]
    for part in (authors or groups) if groups else [citation]:
        first = next(part.iter("surname", "collab", "string-name"), None)
        if first is not None:
            return words(first, "surname") or words(first)
    return ""
