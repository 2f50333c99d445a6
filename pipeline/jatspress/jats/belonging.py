"""Whom an affiliation belongs to: by its place or by a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

_AFFS = ("aff", "aff-alternatives")


@dataclass(frozen=True)
class Places:
    """The affiliations of an article-meta, each with an id, and whom its place gives them to.

    `affs` holds the element to read by its id, first those of the byline; `members` the ids of
    those that belong to members of groups. `ids` has the id of every element and of every form of
    it by what links may say. An id that is made up holds a blank: no link can mean it.
    """

    affs: dict[str, etree._Element] = field(default_factory=dict)
    members: set[str] = field(default_factory=set)
    ids: dict[str, str] = field(default_factory=dict)
    within: dict[etree._Element, tuple[str, ...]] = field(default_factory=dict)
    linked: set[etree._Element] = field(default_factory=set)

    def of(self, contrib: etree._Element) -> tuple[str, ...]:
        """Return the ids of a contributor's affiliations: linked to, inside, or the group's."""
        own = [*_linked(contrib, self), *self.within.get(contrib, ())]
        group = contrib.getparent()
        if group is not None and not own and group not in self.linked:
            own += self.within.get(group, ())
        return tuple(dict.fromkeys(own))


def places(meta: etree._Element) -> Places:
    """Return the affiliations of contributors, then of groups, then of the article, then members'.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/aff.html>.
    """
    found = Places()
    groups = list(meta.iterfind("contrib-group"))
    outer = [*(contrib for group in groups for contrib in group.iterfind("contrib")), *groups, meta]
    inner = [
        row
        for contrib in meta.iterfind("contrib-group/contrib")
        for row in contrib.iterdescendants("contrib", "contrib-group")
    ]
    for around in outer:
        found.within[around] = tuple(_kept(found, _inside(around)))
    for around in inner:
        found.within[around] = tuple(_kept(found, _inside(around)))
        found.members.update(found.within[around])
    for contrib in (row for row in (*outer, *inner) if row.tag == "contrib"):
        group = contrib.getparent()
        if group is not None and (_linked(contrib, found) or found.within.get(contrib)):
            found.linked.add(group)
    return found


def _inside(around: etree._Element) -> Iterator[etree._Element]:
    """Yield the affiliations that stand in an element, or in the name of the group it is."""
    yield from around.iterchildren(*_AFFS)
    for path in ("collab", "collab-alternatives/collab"):
        for group in around.iterfind(path):
            yield from group.iterchildren(*_AFFS)


def _kept(found: Places, elements: Iterable[etree._Element]) -> Iterator[str]:
    """Keep affiliations under an id of their own, and yield these ids."""
    for element in elements:
        aff = element if element.tag == "aff" else element.find("aff")
        if aff is None:
            continue
        known = [row.get("id", "") for row in element.iter(*_AFFS)]
        id_ = next(filter(None, known), f"affiliation {len(found.affs) + 1}")
        # An id given twice is reported elsewhere; the first one has it, the other its own.
        if id_ in found.affs:
            id_ = f"affiliation {len(found.affs) + 1}"
        found.affs[id_] = aff
        for row in filter(None, known):
            found.ids.setdefault(row, id_)
        yield id_


def _linked(contrib: etree._Element, places: Places) -> list[str]:
    """Return the ids of the affiliations a contributor links to, in new or old tagging."""
    named = [xref.get("rid", "") for xref in contrib.iterfind("xref[@ref-type='aff']")]
    linked = [places.ids.get(rid, rid) for group in named for rid in group.split()]
    # NLM 2 has the links in an attribute, which may name notes too.
    old = [places.ids[rid] for rid in contrib.get("rid", "").split() if rid in places.ids]
    return linked + old
