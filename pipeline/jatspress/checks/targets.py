"""Links inside an article that lead nowhere, and which element has lost the id they look for.

An id that is mistyped, given twice or gone is one mistake, however many links it leaves behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from lxml import etree

from .schema.wording import NAME, nearest

# libxml2 finds them several times faster than a loop over all elements in Python, and attributes
# again several times faster than the elements that have one.
_ID, _XML_IDS, _RID, _RIDS = (
    etree.XPath(f"descendant-or-self::*/@{name}") for name in ("id", "xml:id", "rid", "rids")
)
_WITH_ID = etree.XPath("descendant-or-self::*[@id or @xml:id]")
_POINTING = etree.XPath("descendant-or-self::*[@rid or @rids]")
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# Beyond so many dead ids nobody guesses what each was meant for.
_FEW = 20
# What a link is: its name, and what it says it leads to.
_Kind = tuple[str, str]
# An element and its ids, or those it points to.
_Named: TypeAlias = "tuple[etree._Element, list[str]]"  # noqa: SLF001 - lxml's name


class Dead(NamedTuple):
    """Ids that nothing has, the links to them, and the element that may have been meant.

    `is_kind` says that no link of their kind leads anywhere: then what they lead to is gone as one.
    """

    ids: tuple[str, ...]
    links: tuple[etree._Element, ...]
    meant: etree._Element | None = None
    is_kind: bool = False


class Targets:
    """The ids of an article, the links to them, and what is amiss between the two."""

    def __init__(self, root: etree._Element) -> None:
        self._bearers: dict[str, list[etree._Element]] = {}
        for element, ids in _bearing(root):
            for value in ids:
                self._bearers.setdefault(value, []).append(element)
        self._links = dict(_pointing(root))
        self._dead: dict[str, list[etree._Element]] = {}
        for element, rids in self._links.items():
            for rid in rids:
                if rid not in self._bearers:
                    self._dead.setdefault(rid, []).append(element)

    def doubled(self) -> Iterator[tuple[str, etree._Element, etree._Element]]:
        """Yield each element that has the id of another: the id, the other, itself.

        It is the later of the two, unless links look in vain for what the earlier may have lost.
        """
        for value, bearers in self._bearers.items():
            keeper = next((row for row in bearers if row not in self.lost), bearers[0])
            yield from ((value, keeper, row) for row in bearers if row is not keeper)

    def dead(self) -> Iterator[Dead]:
        """Yield what links look for in vain, each mistake once, at its first link.

        Left out is what another finding tells of: an id whose element bears that of another, and
        one that is written as no name.
        """
        told = set(self.lost.values())
        for element, rids in self._links.items():
            ids = [rid for rid in rids if rid in self._dead and rid not in told]
            if ids and _kind(element) in self._kinds_gone:
                ids = self._kinds_gone[_kind(element)]
                yield Dead(tuple(ids), self._leading_to(ids), is_kind=True)
            elif ids:
                yield from self._one(element, ids)
            told.update(ids)

    @cached_property
    def lost(self) -> dict[etree._Element, str]:
        """The ids that nothing has, by the element that has another's in place of its own."""
        found: dict[etree._Element, str] = {}
        doubled = [rows[::-1] for rows in self._bearers.values() if len(rows) > 1]
        for value, links in self._dead.items() if doubled else ():
            left = ([row for row in bearers if row not in found] for bearers in doubled)
            # One of them keeps the id.
            loose = (row for rows in left if len(rows) > 1 for row in rows)
            bearer = next((row for row in loose if self._fits(row, links[0])), None)
            if bearer is not None:
                found[bearer] = value
        return found

    def _one(self, element: etree._Element, ids: list[str]) -> Iterator[Dead]:
        """Yield what one link looks for in vain, but what DTD011 tells of."""
        meant = {value: self._meant(value, element) for value in ids}
        left = [value for value in ids if _is_named(meant[value])]
        if left:
            only = meant[left[0]] if len(left) == 1 else None
            yield Dead(tuple(left), self._leading_to(left), only)

    def _leading_to(self, ids: list[str]) -> tuple[etree._Element, ...]:
        return tuple(dict.fromkeys(link for value in ids for link in self._dead[value]))

    @cached_property
    def _kinds_gone(self) -> dict[_Kind, list[str]]:
        """The kinds of link that look for several ids and find none, with these ids."""
        wanted: dict[_Kind, list[str]] = {}
        for element, rids in self._links.items():
            wanted.setdefault(_kind(element), []).extend(rids)
        lost = set(self.lost.values())
        unique = {kind: list(dict.fromkeys(ids)) for kind, ids in wanted.items()}
        return {
            kind: ids
            for kind, ids in unique.items()
            if len(ids) > 1 and all(value in self._dead and value not in lost for value in ids)
        }

    @cached_property
    def _names(self) -> dict[_Kind, set[object]]:
        """The names of the elements that links of a kind lead to."""
        found: dict[_Kind, set[object]] = {}
        for element, rids in self._links.items():
            bearers = (bearer for rid in rids for bearer in self._bearers.get(rid, ()))
            found.setdefault(_kind(element), set()).update(bearer.tag for bearer in bearers)
        return found

    def _fits(self, bearer: etree._Element, link: etree._Element) -> bool:
        """Say whether a link may lead to an element: others of its kind lead to such."""
        return bearer.tag in self._names[_kind(link)]

    def _meant(self, value: str, link: etree._Element) -> etree._Element | None:
        """Return the element to which nothing points and whose id is spelt nearly as the dead.

        One whose id is no name comes first, of whatever kind: that id is surely wrong.
        """
        if len(self._dead) > _FEW:
            return None
        odd = tuple(word for word in self._unwanted if not NAME.fullmatch(word))
        near = nearest(value, odd) or nearest(value, self._unwanted)
        bearer = self._bearers[near][0] if near else None
        fits = bearer is not None and (near in odd or self._fits(bearer, link))
        return bearer if fits else None

    @cached_property
    def _unwanted(self) -> tuple[str, ...]:
        """The ids to which nothing points."""
        wanted = {rid for rids in self._links.values() for rid in rids}
        return tuple(value for value in self._bearers if value not in wanted)


@lru_cache(maxsize=1)
def targets(root: etree._Element) -> Targets:
    """Return the targets of an article; the last are kept, since two rules ask for them."""
    return Targets(root)


def _bearing(root: etree._Element) -> Iterator[_Named]:
    """Yield each element that has an id, with the one or two it has."""
    if _XML_IDS(root):
        yield from ((element, _ids(element)) for element in _WITH_ID(root))
        return
    for value in _ID(root):
        bare = value.strip()
        yield value.getparent(), [bare] if bare else []


def _pointing(root: etree._Element) -> Iterator[_Named]:
    """Yield each element that points to ids, with these."""
    if _RIDS(root):
        yield from ((element, _rids(element)) for element in _POINTING(root))
        return
    for value in _RID(root):
        rids = value.split()
        yield value.getparent(), list(dict.fromkeys(rids)) if rids[1:] else rids


def _ids(element: etree._Element) -> list[str]:
    ids = (element.get("id", "").strip(), element.get(_XML_ID, "").strip())
    return [value for value in dict.fromkeys(ids) if value]


def _rids(element: etree._Element) -> list[str]:
    return list(dict.fromkeys(f"{element.get('rid', '')} {element.get('rids', '')}".split()))


def _kind(element: etree._Element) -> _Kind:
    return str(element.tag), element.get("ref-type", "")


def _is_named(element: etree._Element | None) -> bool:
    """Say whether the ids of an element, if there is one, are names."""
    return element is None or all(map(NAME.fullmatch, _ids(element)))
