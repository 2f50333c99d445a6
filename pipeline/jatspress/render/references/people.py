"""Who made a cited work: from the groups of people in a citation to those of a style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from ..csl.item import People, Person
from ..fidelity.words import words_of
from .pieces import Piece

# JATS' person-group-type, and CSL's variable; a group of another kind is told after the entry.
_ROLES = {
    "": "author",
    "allauthors": "author",
    "author": "author",
    "authors": "author",
    "inventor": "author",
    "editor": "editor",
    "editors": "editor",
    "guest-editor": "editor",
    "translator": "translator",
    "translators": "translator",
    "compiler": "compiler",
    "director": "director",
    "curator": "curator",
}
# Who stands where a style expects an author, if there is none.
_IN_PLACE_OF = {"curator": "author", "compiler": "author", "director": "author"}
_GROUP = "person-group"
_FORMS = frozenset({"name-alternatives", "collab-alternatives"})
_ONE_NAME = frozenset({"name", "string-name", "collab", "anonymous"})
PEOPLE = _ONE_NAME | _FORMS | {_GROUP}


def people_of(pieces: Sequence[Piece]) -> dict[str, tuple[People, list[int]]]:
    """Return the people of each role under CSL's variable, and which pieces name them."""
    persons: dict[str, list[Person]] = {}
    places: dict[str, list[int]] = {}
    others: set[str] = set()
    for place, piece in enumerate(pieces):
        role = _role(piece)
        if piece.node is None or not role:
            continue
        found = list(_persons(piece.node))
        if found or (piece.name == "etal" and role in persons):
            persons.setdefault(role, []).extend(found)
            places.setdefault(role, []).append(place)
            if piece.name == "etal" or piece.node.find("etal") is not None:
                others.add(role)
    for role, instead in _IN_PLACE_OF.items():
        if role in persons and instead not in persons:
            persons[instead], places[instead] = persons.pop(role), places.pop(role)
            others |= {instead} if role in others else set()
    return {
        role: (People(tuple(rows), role in others), places[role]) for role, rows in persons.items()
    }


def _role(piece: Piece) -> str:
    if piece.name == _GROUP:
        return _ROLES.get(piece.get("person-group-type"), "")
    return "author" if piece.name in PEOPLE | {"etal"} else ""


def _persons(node: etree._Element) -> Iterator[Person]:
    """Yield the names in a group, or the one that an element is."""
    name = etree.QName(node).localname
    if name == _GROUP and _has_words(node):
        yield Person(literal=_text(node))
    elif name == _GROUP:
        for child in node.iterchildren(etree.Element):
            yield from _persons(child)
    elif name in _FORMS:
        first = next(node.iterchildren(etree.Element), None)
        yield from _persons(first) if first is not None else ()
    elif name in _ONE_NAME:
        yield from _person(node)


def _person(node: etree._Element) -> Iterator[Person]:
    """Yield one name in its parts, or whole where it has words between them; an empty one not."""
    parts = [_text(node.find(part)) for part in ("surname", "given-names", "suffix")]
    if parts[0] and not _has_words(node):
        yield Person(*parts)
    elif _text(node):
        yield Person(literal=_text(node))


def _has_words(node: etree._Element) -> bool:
    """Say whether there are words between the parts, which no style would repeat."""
    between = [node.text, *(child.tail for child in node)]
    return any(words_of(text or "") for text in between)


def _text(node: etree._Element | None) -> str:
    """Return the words of an element, with spaces where its parts have nothing between them."""
    if node is None:
        return ""
    between = "" if _has_words(node) else " "
    return " ".join(between.join(map(str, node.itertext())).split())
