"""Reading affiliations, and whom their place or a link gives them to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from ..article.affiliations import Affiliation, Institution
from ..article.identifiers import Identifier
from .attributes import address, identifier, language
from .text import has_own_words, words

_AFFS = ("aff", "aff-alternatives")
# An affiliation's element may hold identifiers and addresses for machines and for mail.
_NOT_OF_AN_AFFILIATION = ("label", "institution-id", "sup")
_NOT_OF_ITS_NAME = (*_NOT_OF_AN_AFFILIATION, "email", "ext-link", "uri", "phone", "fax")
# What a part of an affiliation is: by its element, or by the content-type of one for any use.
_PARTS = ("addr-line", "city", "country", "named-content", "postal-code", "state", "styled-content")
_KINDS = {
    "town": "city",
    "province": "state",
    "region": "state",
    "post-code": "postal-code",
    "postcode": "postal-code",
    "zip": "postal-code",
    "zipcode": "postal-code",
}
_LINKS = ("ext-link", "uri")
_OF_DEPARTMENTS = ("department", "dept")


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


def affiliations(places: Places) -> tuple[Affiliation, ...]:
    """Return the affiliations of the byline, of its groups and of the article."""
    return tuple(
        _affiliation(aff, id_) for id_, aff in places.affs.items() if id_ not in places.members
    )


def member_affiliations(places: Places) -> tuple[Affiliation, ...]:
    """Return the affiliations of the members of groups."""
    return tuple(
        _affiliation(aff, id_) for id_, aff in places.affs.items() if id_ in places.members
    )


def _affiliation(aff: etree._Element, id_: str) -> Affiliation:
    """Return an affiliation; of several forms of one the first, with the others as alternatives."""
    around = aff.getparent()
    is_form = around is not None and around.tag == "aff-alternatives"
    others = aff.itersiblings("aff") if is_form else ()
    return _form(aff, id_, tuple(_form(row, row.get("id", "")) for row in others))


def _form(aff: etree._Element, id_: str, alternatives: tuple[Affiliation, ...] = ()) -> Affiliation:
    parts = _parts(aff)
    return Affiliation(
        id=id_,
        label=words(aff, "label") or words(aff, "sup"),
        text=_text(aff, _NOT_OF_AN_AFFILIATION),
        name=_text(aff, _NOT_OF_ITS_NAME),
        institutions=tuple(_institutions(aff)),
        country=_first(parts, "country"),
        country_code=next((row.get("country", "") for row in aff.iter("country")), ""),
        city=_first(parts, "city"),
        state=_first(parts, "state"),
        postal_code=_first(parts, "postal-code"),
        address_lines=tuple(filter(None, map(words, aff.iter("addr-line")))),
        emails=tuple(filter(None, map(words, aff.iter("email")))),
        links=tuple(filter(None, (address(row) or words(row) for row in aff.iter(*_LINKS)))),
        kind=aff.get("content-type", ""),
        language=language(aff),
        alternatives=alternatives,
    )


def _parts(aff: etree._Element) -> dict[str, list[etree._Element]]:
    """Return the elements of an affiliation by what they are: `city`, `state`, `country`."""
    found: dict[str, list[etree._Element]] = {}
    for element in aff.iter(*_PARTS):
        kind = element.get("content-type", "").strip().lower().replace("_", "-")
        is_any = element.tag in {"addr-line", "named-content", "styled-content"}
        found.setdefault(_KINDS.get(kind, kind) if is_any else str(element.tag), []).append(element)
    return found


def _first(parts: dict[str, list[etree._Element]], kind: str) -> str:
    return next(filter(None, map(words, parts.get(kind, ()))), "")


def _institutions(aff: etree._Element) -> Iterator[Institution]:
    """Yield the institutions of an affiliation and their departments, with their identifiers.

    The identifiers of a wrap are those of its institution, not of a department beside it.
    """
    for element in aff.iter("institution", "institution-wrap", "addr-line", "named-content"):
        if element.tag == "institution-wrap":
            yield from _wrapped(element)
        elif element.tag == "institution":
            around = element.getparent()
            if around is None or around.tag != "institution-wrap":
                yield _institution(element)
        elif element.get("content-type", "").lower() in _OF_DEPARTMENTS:
            yield _institution(element)


def _wrapped(wrap: etree._Element) -> Iterator[Institution]:
    rows = [_institution(row) for row in wrap.iterfind("institution")]
    ids = institution_ids(wrap)
    whole = next((row for row in rows if not row.is_department), None)
    if whole is None and ids:
        whole = rows[-1] if rows else Institution("")
        rows = rows or [whole]
    for row in rows:
        yield Institution(row.name, row.kind, ids) if row is whole else row


def _institution(element: etree._Element) -> Institution:
    return Institution(words(element), element.get("content-type", ""))


def institution_ids(wrap: etree._Element) -> tuple[Identifier, ...]:
    """Return the identifiers in an `institution-wrap`."""
    rows = (identifier(row, "institution-id-type") for row in wrap.iterfind("institution-id"))
    return tuple(row for row in rows if row.value)


def _text(aff: etree._Element, without: tuple[str, ...]) -> str:
    """Return an affiliation as written; one that is only parts has commas between them."""
    if has_own_words(aff):
        return words(aff, without=without)
    parts = [part for part in aff.iterchildren(etree.Element) if part.tag not in without]
    return ", ".join(filter(None, (words(part, without=without) for part in parts)))
