"""What the fidelity audit does not look for on the page, and why: one row for each element."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from ..references.twins import is_said_beside
from ..tex import formula

_PREFIXES = {
    "http://www.w3.org/1998/Math/MathML": "mml:",
    "http://www.niso.org/schemas/ali/1.0/": "ali:",
    "http://www.niso.org/schemas/ali/1.0": "ali:",
}
_HREF = "{http://www.w3.org/1999/xlink}href"
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: str(number) for number, name in enumerate(_NAMES, 1)}
_DATED = frozenset({"history", "article-meta", "event", "front-stub"})
_NAMED = frozenset({"contrib-group", "contrib", "name", "aff", "author-notes", "name-alternatives"})
_PICTURES = ("graphic", "inline-graphic", "media", "inline-media")


@dataclass(frozen=True)
class Shown:
    """What a row may ask of the page: its visible text, pictures and words, and formulas' TeX."""

    text: str = ""
    pictures: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    tex: frozenset[str] = frozenset()


Condition = Callable[[etree._Element, Shown], bool]  # noqa: SLF001 - lxml's name of the type


@dataclass(frozen=True)
class Row:
    """Why an element is left out, and when; without a condition, always."""

    reason: str
    when: Condition | None = None


def name_of(tag: object) -> str:
    """Return the name of an element as DTDs have it: `p`, `mml:math`; of a comment "".

    `tag` is lxml's, with the namespace in braces.
    """
    if not isinstance(tag, str):
        return ""
    if not tag.startswith("{"):
        return tag
    name = etree.QName(tag)
    return _PREFIXES.get(name.namespace or "", "") + name.localname


def stem(address: str) -> str:
    """Return the name of a file without folder and ending, in lower case."""
    return address.rpartition("/")[2].partition("?")[0].partition(".")[0].lower()


def is_left_out(name: str, element: etree._Element, shown: Shown) -> bool:
    """Say whether a row leaves an element of this name out."""
    row = LEFT_OUT.get(name)
    return row is not None and (row.when is None or row.when(element, shown))


def _beside(*names: str) -> Condition:
    """Return a condition: a sibling of one of these names stands there."""

    def test(element: etree._Element, _: Shown) -> bool:
        parent = element.getparent()
        return parent is not None and any(parent.find(name) is not None for name in names)

    return test


def _is_orcid(element: etree._Element, _: Shown) -> bool:
    parent = element.getparent()
    return (
        parent is not None and name_of(parent.tag) == "contrib" and "orcid.org/" in _text(element)
    )


def _is_among_names(element: etree._Element, _: Shown) -> bool:
    parent = element.getparent()
    return parent is not None and name_of(parent.tag) in _NAMED


def _is_of_a_part(element: etree._Element, _: Shown) -> bool:
    return any(
        name_of(above.tag) in {"sub-article", "response"} for above in element.iterancestors()
    )


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _is_typeset(element: etree._Element, shown: Shown) -> bool:
    parent = element.getparent()
    is_beside = parent is not None and any(
        name_of(child.tag) in {"mml:math", "math"} for child in parent
    )
    return is_beside or formula(element) in shown.tex


def _is_shown_as_iso(element: etree._Element, shown: Shown) -> bool:
    """Say whether the page has a date of the front matter in the form 2021-08-18."""
    parent = element.getparent()
    if parent is None or name_of(parent.tag) not in {
        "history",
        "article-meta",
        "event",
        "front-stub",
    }:
        return False
    parts = [(element.findtext(name) or "").strip() for name in ("year", "month", "day")]
    numbers = [_MONTHS.get(part[:3].lower(), part) for part in parts if part]
    iso = "-".join(part.zfill(4 if place == 0 else 2) for place, part in enumerate(numbers))
    return bool(iso) and (element.get("iso-8601-date") or iso) in shown.text


def _has_no_picture(element: etree._Element, shown: Shown) -> bool:
    """Say whether the picture that an alt-text speaks for is not on the page."""
    parent = element.getparent()
    if parent is None:
        return True
    hrefs = (picture.get(_HREF) or "" for picture in parent.iter(*_PICTURES))
    return not any(stem(href) in shown.pictures for href in hrefs)


LEFT_OUT: dict[str, Row] = {
    # --- for machines ---
    "processing-meta": Row("says how the file is to be processed"),
    "custom-meta": Row("the publisher's own data"),
    "counts": Row("numbers for machines: so many tables, so many words"),
    "journal-id": Row("an identifier for machines"),
    "issn-l": Row("an identifier for machines; the ISSN is shown"),
    "article-id": Row("an identifier; the DOI is shown as a link"),
    "object-id": Row("an identifier for machines"),
    "institution-id": Row("an identifier; the institution's name is shown"),
    "contrib-id": Row("an identifier; an ORCID iD is shown as a link"),
    "journal-meta": Row("the journal, which the article itself tells of", _is_of_a_part),
    "issue-id": Row("an identifier; the issue is shown by its number"),
    "volume-id": Row("an identifier; the volume is shown by its number"),
    "content-language": Row("a language's code, which the text is marked with"),
    "time-stamp": Row("when the reference was made, to the second"),
    "x": Row("connects names, which the page does in its own way", _is_among_names),
    "uri": Row("an ORCID iD, which is shown as a link", _is_orcid),
    "self-uri": Row("the address of another form of this article"),
    "ali:license_ref": Row("the licence's address; its words are shown"),
    "glyph-data": Row("the drawing of a character, not a word"),
    "private-char": Row("a character that no font has"),
    "index-term": Row("an entry of an index, not of the text"),
    # --- told in other words ---
    "alt-title": Row("another form of the title, for running heads"),
    "abbrev-journal-title": Row("a second form of the journal's title"),
    "date": Row("shown in the form 2021-08-18", _is_shown_as_iso),
    "pub-date": Row("shown in the form 2021-08-18", _is_shown_as_iso),
    "copyright-year": Row("said by the copyright statement", _beside("copyright-statement")),
    "copyright-holder": Row("said by the copyright statement", _beside("copyright-statement")),
    "award-group": Row("said by the funding statement", _beside("funding-statement")),
    "mml:annotation": Row("the formula a second time, in another notation"),
    "mml:annotation-xml": Row("the formula a second time, in another notation"),
    "tex-math": Row("shown as MathML, made from it or beside it", _is_typeset),
    "alt-text": Row("its picture is missing, as FIG001 says", _has_no_picture),
    "element-citation": Row(
        "the mixed-citation beside it has all its words", lambda node, _: is_said_beside(node)
    ),
}

# Of these only one child is shown: the same thing in several forms.
ALTERNATIVES = frozenset(
    {
        *("alternatives", "name-alternatives", "collab-alternatives", "aff-alternatives"),
        "citation-alternatives",
    }
)
_WITHOUT_WORDS = {*_PICTURES, "textual-form"}


def others(
    parent: etree._Element, shown: Shown, words: Callable[[etree._Element], Iterable[str]]
) -> set[etree._Element]:
    """Return the alternatives that need not be on the page.

    The one that counts has words and is no TeX, and most of its words are on the page; TeX counts
    only where there is nothing else, not even a picture.
    """
    children = [child for child in parent if isinstance(child.tag, str)]
    good = [child for child in children if name_of(child.tag) not in {*_WITHOUT_WORDS, "tex-math"}]
    if not good and any(name_of(child.tag) in _WITHOUT_WORDS for child in children):
        return {child for child in children if name_of(child.tag) == "tex-math"}
    candidates = good or children
    if not candidates:
        return set()

    def share(child: etree._Element) -> float:
        found = [word in shown.words for word in words(child)]
        return sum(found) / len(found) if found else 0.0

    best = max(candidates, key=share)
    return {child for child in children if child is not best}
