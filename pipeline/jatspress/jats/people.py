"""Reading contributors and affiliations."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ..article.identifiers import Orcid
from ..article.people import Affiliation, Contributor
from .text import words

# A group's element may hold its members and their addresses; its name is what is left.
_NOT_OF_A_GROUPS_NAME = ("contrib-group", "aff", "address", "email", "contrib-id", "xref", "fn")
# An affiliation's element may hold identifiers and addresses for machines and for mail.
_NOT_OF_AN_AFFILIATION = ("label", "institution-id", "sup")
_NOT_OF_ITS_NAME = (*_NOT_OF_AN_AFFILIATION, "email", "ext-link", "uri", "phone", "fax")
_ROLES_OF_GROUPS = {"editor": "editor", "editors": "editor", "reviewers": "reviewer"}


def contributors(meta: etree._Element) -> tuple[Contributor, ...]:
    """Return the contributors of an article-meta in byline order."""
    places = _places(meta)
    return tuple(
        _contributor(contrib, group.get("content-type", ""), places)
        for group in meta.iterfind("contrib-group")
        for contrib in group.iterfind("contrib")
    )


def _contributor(contrib: etree._Element, group: str, places: _Places) -> Contributor:
    """Return a contributor; the content-type of the group is the role of who has none."""
    name = _name(contrib)
    is_corresponding = (
        contrib.get("corresp") == "yes" or contrib.find("xref[@ref-type='corresp']") is not None
    )
    return Contributor(
        role=contrib.get("contrib-type") or _ROLES_OF_GROUPS.get(group.lower(), "author"),
        surname=words(name, "surname") or _untagged_name(contrib, name),
        given_names=words(name, "given-names"),
        suffix=words(name, "suffix"),
        group=words(contrib, "collab", without=_NOT_OF_A_GROUPS_NAME),
        orcid=_orcid(contrib),
        affiliations=_belonging(contrib, places),
        is_corresponding=is_corresponding,
        marks=tuple(filter(None, (words(xref).strip(", ") for xref in contrib.iterfind("xref")))),
    )


def _name(contrib: etree._Element) -> etree._Element | None:
    """Return the element that holds a person's surname, the first of several spellings."""
    for path in ("name", "name-alternatives/name", "string-name", "name-alternatives/string-name"):
        found = contrib.find(path)
        if found is not None and found.find("surname") is not None:
            return found
    return None


def _untagged_name(contrib: etree._Element, name: etree._Element | None) -> str:
    """Return a name whose parts are not tagged, as it stands."""
    return words(contrib, "string-name") if name is None else ""


def _orcid(contrib: etree._Element) -> Orcid | None:
    for element in contrib.iterfind("contrib-id"):
        if element.get("contrib-id-type", "").lower() == "orcid":
            is_proven = element.get("authenticated") == "true"
            return Orcid.parse(words(element), authenticated=is_proven)
    return None


@dataclass(frozen=True)
class _Places:
    """The affiliations of an article-meta, each with an id, and whom its place gives them to.

    `affs` holds the element to read by its id, `ids` the id of every element and of every form of
    it by what links may say. An id that is made up holds a blank: no link can mean it.
    """

    affs: dict[str, etree._Element]
    ids: dict[str, str]
    within: dict[etree._Element, tuple[str, ...]]


def _places(meta: etree._Element) -> _Places:
    """Return the affiliations of contributors, then of groups, then of the article."""
    places = _Places({}, {}, {})
    for path in ("contrib-group/contrib", "contrib-group", "."):
        for around in meta.iterfind(path):
            own = []
            for element in around.iterchildren("aff", "aff-alternatives"):
                aff = element if element.tag == "aff" else element.find("aff")
                if aff is None:
                    continue
                known = [row.get("id", "") for row in element.iter("aff-alternatives", "aff")]
                id_ = next(filter(None, known), f"affiliation {len(places.affs) + 1}")
                # An id given twice is reported elsewhere; the first one has it, the other its own.
                if id_ in places.affs:
                    id_ = f"affiliation {len(places.affs) + 1}"
                places.affs[id_] = aff
                for row in filter(None, known):
                    places.ids.setdefault(row, id_)
                own.append(id_)
            places.within[around] = tuple(own)
    return places


def _belonging(contrib: etree._Element, places: _Places) -> tuple[str, ...]:
    """Return the ids of a contributor's affiliations: those linked to, inside, or the group's."""
    linked = _linked(contrib, places)
    own = places.within.get(contrib, ())
    group = contrib.getparent()
    shared: tuple[str, ...] = ()
    if group is not None and not (linked or own) and not _has_links(group, places):
        shared = places.within.get(group, ())
    return tuple(dict.fromkeys([*linked, *own, *shared]))


def _linked(contrib: etree._Element, places: _Places) -> list[str]:
    """Return the ids of the affiliations a contributor links to, in new or old tagging."""
    named = [xref.get("rid", "") for xref in contrib.iterfind("xref[@ref-type='aff']")]
    linked = [places.ids.get(rid, rid) for group in named for rid in group.split()]
    # NLM 2 has the links in an attribute, which may name notes too.
    old = [places.ids[rid] for rid in contrib.get("rid", "").split() if rid in places.ids]
    return linked + old


def _has_links(group: etree._Element, places: _Places) -> bool:
    """Say whether anybody in a group links to an affiliation or holds one."""
    members = group.iterfind("contrib")
    return any(_linked(member, places) or places.within.get(member) for member in members)


def affiliations(meta: etree._Element) -> tuple[Affiliation, ...]:
    """Return the affiliations of an article-meta, wherever they stand in it."""
    return tuple(_affiliation(aff, id_) for id_, aff in _places(meta).affs.items())


def _affiliation(aff: etree._Element, id_: str) -> Affiliation:
    return Affiliation(
        id=id_,
        label=words(aff, "label") or words(aff, "sup"),
        text=_text(aff, _NOT_OF_AN_AFFILIATION),
        name=_text(aff, _NOT_OF_ITS_NAME),
        institutions=tuple(words(institution) for institution in aff.iter("institution")),
        country=words(aff, "country") or words(aff, "addr-line/country"),
    )


def _text(aff: etree._Element, without: tuple[str, ...]) -> str:
    """Return an affiliation as written; one that is only parts has commas between them."""
    between = [aff.text, *(child.tail for child in aff)]
    if any(text and text.strip() for text in between):
        return words(aff, without=without)
    parts = [part for part in aff.iterchildren(etree.Element) if part.tag not in without]
    return ", ".join(filter(None, (words(part, without=without) for part in parts)))
