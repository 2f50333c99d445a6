"""Reading contributors and affiliations."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Orcid
from ..article.people import Affiliation, Contributor
from .text import words

# A group's element may hold its members and their addresses; its name is what is left.
_NOT_OF_A_GROUPS_NAME = ("contrib-group", "aff", "address", "email", "contrib-id", "xref", "fn")
# An affiliation's element may hold identifiers and addresses for machines and for mail.
_NOT_OF_AN_AFFILIATION = ("label", "institution-id", "email", "ext-link", "uri", "sup")
_ROLES_OF_GROUPS = {"editor": "editor", "editors": "editor", "reviewers": "reviewer"}


def contributors(meta: etree._Element) -> tuple[Contributor, ...]:
    """Return the contributors of an article-meta in byline order."""
    return tuple(
        _contributor(contrib, group.get("content-type", ""))
        for group in meta.iterfind("contrib-group")
        for contrib in group.iterfind("contrib")
    )


def _contributor(contrib: etree._Element, group: str) -> Contributor:
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
        affiliations=_linked_affiliations(contrib),
        is_corresponding=is_corresponding,
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


def _linked_affiliations(contrib: etree._Element) -> tuple[str, ...]:
    """Return the ids of a contributor's affiliations: those linked to, then those inside."""
    rids = [xref.get("rid", "") for xref in contrib.iterfind("xref[@ref-type='aff']")]
    linked = [rid for group in rids for rid in group.split()]
    own = [aff.get("id", "") for aff in contrib.iterfind("aff")]
    return tuple(filter(None, [*linked, *own]))


def affiliations(meta: etree._Element) -> tuple[Affiliation, ...]:
    """Return the affiliations of an article-meta, wherever they stand in it."""
    paths = ("contrib-group/contrib/aff", "contrib-group/aff", "aff")
    return tuple(_affiliation(aff) for path in paths for aff in meta.iterfind(path))


def _affiliation(aff: etree._Element) -> Affiliation:
    return Affiliation(
        id=aff.get("id", ""),
        label=words(aff, "label"),
        text=words(aff, without=_NOT_OF_AN_AFFILIATION),
        institutions=tuple(words(institution) for institution in aff.iter("institution")),
        country=words(aff, "country") or words(aff, "addr-line/country"),
    )
