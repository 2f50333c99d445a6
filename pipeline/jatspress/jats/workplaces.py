"""An affiliation in three parts: the institution, its departments, and where that is.

Every publisher tags affiliations in a way of its own, and most leave some words untagged. So the
words are read in a row, each stretch under the nearest element that says what it is; what no
element says is told by where it stands. No word is lost but addresses of mail and of the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from lxml import etree

from ..article.affiliations import Workplace, is_department
from ..patterns import pattern

Kind = Literal["institution", "department", "place", "line", "between"]

_NOT_READ = frozenset(
    {"label", "institution-id", "sup", "xref", "fn", "email", "ext-link", "uri", "phone", "fax"}
)
_FOR_ANY_USE = frozenset({"addr-line", "named-content", "styled-content"})
_OF_PLACES = frozenset({"city", "country", "postal-code", "state"})
# Their names among the content-types of elements for any use, and those of parts of an address.
_SAID_OF_PLACES = _OF_PLACES | frozenset(
    {"address", "location", "place", "pobox", "post-code", "postcode", "province", "region"}
    | {"street", "street-address", "town", "zip", "zipcode"}
)
# SciELO gives the words as the authors wrote them, the institution's registered name, and the
# parts of it side by side, others the whole as an address: the parts are enough.
_WHOLE = ("original", "normalized", "verbatim")
# The number of an affiliation, in bold where publishers have no label; a mail address in words,
# and the initials of whose it was.
_NUMBER = pattern(r"[\d\W]{1,4}")
_MAIL = pattern(r"[\s.,;:(]*(?:\be-?mails?\b[\s:]*)?\S+@[\w.-]*\w[\s.,;)]*", re.IGNORECASE)
_INITIALS = pattern(r"[\s;,]*\((?:[^\W\d_]\.[- ]?){1,4}\)")
_EDGES = " \t\n,.;:–-"
_LETTERS = pattern(r"[^\W_]")
# Words that follow the institution are an address, unless one of these is among them.
_INSTITUTION = pattern(
    r"universi|institu|hospital|clinic|college|school|facult|cent(?:er|re|ro)\b|laborator|academ"
    r"|dep(?:artment|t)|division|programme?\b|trust\b|foundation|escola|h[oô]pital|klinik|group",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words in a row that one element holds, and what they are."""

    kind: Kind
    text: str

    @property
    def words(self) -> str:
        return " ".join(self.text.split()).strip(_EDGES)

    @property
    def is_of_words(self) -> bool:
        return bool(_LETTERS.search(self.text))


def workplace(aff: etree._Element) -> Workplace:
    """Return the parts of an `aff`.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/aff.html>.
    """
    row = _placed(list(_within(aff, _left_out(aff))))
    untagged = _joined(_untagged(row))
    tagged = [stretch for stretch in row if stretch.kind != "between" and stretch.is_of_words]
    # Some give each part in an element, and then the whole again in words.
    if _LETTERS.search(untagged) and not _is_told(tagged, untagged):
        return _as_written(row)
    return _tagged(tagged)


def _is_told(tagged: list[_Stretch], words: str) -> bool:
    """Say whether words repeat all that is tagged, and hardly tell anything else."""
    are_enough = 2 * sum(len(stretch.words) for stretch in tagged) > len(words)
    return are_enough and all(stretch.words in words for stretch in tagged)


def _left_out(aff: etree._Element) -> set[etree._Element]:
    """Return the elements whose words are no part of an affiliation's name and place."""
    found = {row for row in aff.iter(etree.Element) if row.tag in _NOT_READ}
    said = {row: row.get("content-type", "") for row in aff.iter("institution", "addr-line")}
    parts = [row for row, kind in said.items() if kind not in _WHOLE and row.tag == "institution"]
    wholes = [row for row, kind in said.items() if kind in _WHOLE]
    # Without any part, the words of the authors stand for all.
    found.update(wholes if parts else wholes[1:])
    first = next(aff.iterchildren(etree.Element), None)
    if first is not None and first.tag == "bold" and _is_number(first):
        found.add(first)
    return found


def _is_number(element: etree._Element) -> bool:
    return bool(_NUMBER.fullmatch("".join(element.itertext()).strip()))


def _within(aff: etree._Element, left_out: set[etree._Element]) -> Iterator[_Stretch]:
    """Yield the words of an affiliation in stretches, each of one kind."""
    kinds: list[Kind] = ["between"]
    walk = etree.iterwalk(aff, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            kinds.append(_kind(node) or kinds[-1])
            if node in left_out:
                walk.skip_subtree()
            else:
                yield from _stretch(kinds[-1], node.text)
            continue
        if event == "end":
            kinds.pop()
        if node is not aff:
            yield from _stretch(kinds[-1], node.tail)


def _stretch(kind: Kind, text: str | None) -> Iterator[_Stretch]:
    if text:
        yield _Stretch(kind, _MAIL.sub(" ", text))


def _kind(element: etree._Element) -> Kind | None:
    """Return what an element says of its words, or None where it says nothing."""
    content = element.get("content-type", "").strip().lower().replace("_", "-")
    if element.tag == "institution" or (element.tag in _FOR_ANY_USE and is_department(content)):
        return "department" if is_department(content) else "institution"
    if element.tag in _OF_PLACES:
        return "place"
    if element.tag not in _FOR_ANY_USE:
        return None
    return "place" if content in _SAID_OF_PLACES else "line"


def _placed(row: list[_Stretch]) -> list[_Stretch]:
    """Return stretches with each line of an address told: a department, a place or all there is."""
    named = [at for at, stretch in enumerate(row) if stretch.kind in {"institution", "department"}]
    words = [stretch for stretch in row if stretch.kind == "between" and stretch.is_of_words]

    def told(at: int, stretch: _Stretch) -> Kind:
        if stretch.kind != "line":
            return stretch.kind
        if not named:
            return "between" if words else "institution"
        is_before = at < named[0] and not stretch.text.strip()[:1].isdigit()
        return "department" if is_before else "place"

    return [replace(stretch, kind=told(at, stretch)) for at, stretch in enumerate(row)]


def _tagged(row: list[_Stretch]) -> Workplace:
    """Return the parts of an affiliation all of whose words are tagged."""
    institutions = _words_of(row, "institution")
    departments = _words_of(row, "department")
    place = _place(stretch for stretch in row if stretch.kind == "place")
    if not institutions:
        return Workplace(", ".join(departments) or place, (), place if departments else "")
    return Workplace(", ".join(institutions), tuple(departments), place)


def _words_of(row: Iterable[_Stretch], kind: Kind) -> list[str]:
    return [stretch.words for stretch in row if stretch.kind == kind and stretch.words]


def _place(row: Iterable[_Stretch]) -> str:
    """Return the parts of an address in a row; a number before a town is of that town."""
    parts = [stretch.words for stretch in row if stretch.words]
    if len(parts) > 1 and not any(map(str.isalpha, parts[0])):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return ", ".join(parts)


def _as_written(row: list[_Stretch]) -> Workplace:
    """Return the parts of an affiliation some of whose words are in no element.

    What follows the last institution is where it is. Words before it, or among institutions, make
    all of that one name.
    """
    named = [at for at, stretch in enumerate(row) if stretch.kind in {"institution", "department"}]
    end = named[-1] + 1 if named else 0
    after = row[end:]
    if not named or _INSTITUTION.search(_joined(_untagged(after))):
        tail = list(takewhile(lambda one: one.kind == "place" or not one.is_of_words, row[::-1]))
        end = len(row) - len(tail)
    before, place = row[:end], _joined(row[end:])
    if _joined(_untagged(before)):
        return Workplace(_joined(before), (), place)
    parts = _tagged([stretch for stretch in before if stretch.is_of_words])
    return replace(parts, place=", ".join(filter(None, (parts.place, place))))


def _untagged(row: Iterable[_Stretch]) -> list[_Stretch]:
    return [stretch for stretch in row if stretch.kind == "between"]


def _joined(row: Iterable[_Stretch]) -> str:
    """Return stretches as one text, as they are written."""
    text = _INITIALS.sub("", "".join(stretch.text for stretch in row))
    return " ".join(text.split()).strip(_EDGES)
