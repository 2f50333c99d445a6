"""Reading contributors and affiliations."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Orcid
from ..article.people import Affiliation, Contributor
from .text import words


def contributors(meta: etree._Element) -> tuple[Contributor, ...]:
    """Return the contributors of an article-meta in byline order."""
    return tuple(_contributor(contrib) for contrib in meta.iterfind("contrib-group/contrib"))


def _contributor(contrib: etree._Element) -> Contributor:
    name = contrib.find("name")
    if name is None:
        name = contrib.find("name-alternatives/name")
    is_corresponding = (
        contrib.get("corresp") == "yes" or contrib.find("xref[@ref-type='corresp']") is not None
    )
    return Contributor(
        role=contrib.get("contrib-type", "author"),
        surname=words(name, "surname"),
        given_names=words(name, "given-names"),
        suffix=words(name, "suffix"),
        group=words(contrib, "collab") or words(contrib, "string-name"),
        orcid=_orcid(contrib.find("contrib-id[@contrib-id-type='orcid']")),
        affiliations=_linked_affiliations(contrib),
        is_corresponding=is_corresponding,
    )


def _orcid(element: etree._Element | None) -> Orcid | None:
    if element is None:
        return None
    return Orcid.parse(words(element), authenticated=element.get("authenticated") == "true")


def _linked_affiliations(contrib: etree._Element) -> tuple[str, ...]:
    """Return the ids of a contributor's affiliations, in the order of the links."""
    rids = [xref.get("rid", "") for xref in contrib.iterfind("xref[@ref-type='aff']")]
    return tuple(rid for group in rids for rid in group.split())


def affiliations(meta: etree._Element) -> tuple[Affiliation, ...]:
    """Return the affiliations of an article-meta, wherever they stand in it."""
    found = [*meta.iterfind("contrib-group/aff"), *meta.iterfind("aff")]
    found.extend(aff for contrib in meta.iterfind("contrib-group/contrib") for aff in contrib.iterfind("aff"))
    return tuple(_affiliation(aff) for aff in found)


def _affiliation(aff: etree._Element) -> Affiliation:
    return Affiliation(
        id=aff.get("id", ""),
        label=words(aff, "label"),
        text=words(aff, without=("label",)),
        institutions=tuple(words(institution) for institution in aff.iter("institution")),
        country=words(aff, "country") or words(aff, "addr-line/country"),
    )
