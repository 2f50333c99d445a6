"""Records of other kinds, cut out of that of an article.

There is one mapping of an article, `article.journal_article`. What another kind of record takes of
it is a list of names in the order of that kind's schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from .elements import ACCESS, CROSSREF, FUNDING, JATS, RELATIONS, TRIALS, new

_NAMESPACES = {
    "ai": ACCESS,
    "ct": TRIALS,
    "fr": FUNDING,
    "jats": JATS,
    "rel": RELATIONS,
}


def recut(name: str, order: Sequence[str], parts: Sequence[etree._Element]) -> etree._Element:
    """Return a record of those parts that `order` names, in that order (it takes them over).

    `order` has names as `titles` of Crossref's elements and `jats:abstract` of others'.
    """
    element = new(name)
    for wanted in order:
        element.extend(named(parts, wanted))
    return element


def named(parts: Sequence[etree._Element], name: str) -> list[etree._Element]:
    """Return the parts of a name, as `recut` takes it."""
    return [part for part in parts if part.tag == _tag(name)]


def first(parts: Sequence[etree._Element], name: str) -> Iterator[etree._Element]:
    """Yield the first part of a name, if there is one."""
    yield from named(parts, name)[:1]


def with_one_title(parts: Sequence[etree._Element]) -> list[etree._Element]:
    """Return parts with the first `titles` alone: only articles may have several."""
    others = named(parts, "titles")[1:]
    return [part for part in parts if part not in others]


def without_version(record: etree._Element) -> etree._Element:
    """Return a record whose licences are not said to be of the version of record: it is none."""
    for reference in record.iter(f"{{{ACCESS}}}license_ref"):
        if reference.get("applies_to") == "vor":
            del reference.attrib["applies_to"]
    return record


def renamed(element: etree._Element, name: str) -> etree._Element:
    """Return one of Crossref's elements under another name, without attributes."""
    element.tag = _tag(name)
    element.attrib.clear()
    return element


def _tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{_NAMESPACES.get(prefix, CROSSREF)}}}{local}"
