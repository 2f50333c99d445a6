"""Reading what the article says of its funding."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.funding import Award, AwardNumber, Funder, Funding, Recipient
from ..article.identifiers import Identifier
from ..patterns import pattern
from .affiliations import institution_ids
from .attributes import address, identifiers
from .names import names
from .text import all_words, paragraphs, words

_SOURCES = ("funding-source", "support-source")
_RECIPIENTS = ("principal-award-recipient", "principal-investigator")
# The DOIs of the Open Funder Registry, whose kind JATS4R calls FundRef.
_OF_REGISTRY = pattern(r"10\.13039/\S+")
_REGISTRY = "FundRef"
# content-type of the identifiers that stood in a named-content before JATS had a place for them.
_IDS_IN_WORDS = frozenset({"funder-id", "funder-identifier", "fundref-id", "ror"})
# NLM 2: sponsors and numbers side by side, told together by their ids.
_OLD_SPONSORS = ("contract-sponsor", "grant-sponsor")
_OLD_NUMBERS = ("contract-num", "grant-num")


def funding(meta: etree._Element) -> Funding | None:
    """Return the funding of an article-meta, or None where it says nothing.

    Sources: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/funding-group.html>,
    <https://jats4r.niso.org/funding/>.
    """
    groups = [*meta.iterfind("funding-group"), *meta.iterfind("support-group/funding-group")]
    found = Funding(
        statements=_from(groups, "funding-statement"),
        awards=(
            *(_award(row) for group in groups for row in group.iterfind("award-group")),
            *_old_awards(meta),
        ),
        open_access=" ".join(
            paragraphs(row) for group in groups for row in group.iter("open-access")
        ),
    )
    return found if found != Funding() else None


def _from(groups: list[etree._Element], path: str) -> tuple[str, ...]:
    return tuple(row for group in groups for row in all_words(group, path))


def _award(group: etree._Element) -> Award:
    funders = tuple(_funder(row) for row in group.iterchildren(*_SOURCES))
    link = address(group)
    registered = _OF_REGISTRY.search(link)
    # Some put the funder's identifier where the award's address belongs.
    if registered and len(funders) == 1 and not funders[0].ids:
        only = funders[0]
        ids = (Identifier(registered[0], _REGISTRY),)
        funders, link = (Funder(only.name, ids, only.country, only.id),), ""
    return Award(
        funders=funders,
        numbers=tuple(_number(row) for row in group.iterfind("award-id")),
        recipients=tuple(_recipient(row) for row in group.iterchildren(*_RECIPIENTS)),
        name=words(group, "award-name"),
        description=words(group, "award-desc"),
        kind=group.get("award-type", ""),
        address=link,
        id=group.get("id", ""),
    )


def _funder(source: etree._Element) -> Funder:
    """Return a funder: its name alone, and identifiers in whatever way they are tagged."""
    wraps = list(source.iterfind("institution-wrap"))
    in_words = [
        row
        for row in source.iterfind("named-content")
        if row.get("content-type", "").lower() in _IDS_IN_WORDS
    ]
    ids = [row for wrap in wraps for row in institution_ids(wrap)]
    ids += [Identifier(words(row), _kind(row)) for row in in_words]
    link = _OF_REGISTRY.search(address(source))
    if link and not ids:
        ids.append(Identifier(link[0], _REGISTRY))
    institutions = tuple(filter(None, map(words, source.iter("institution"))))
    return Funder(
        name=", ".join(institutions) or _name(source, in_words),
        ids=tuple(row for row in ids if row.value),
        country=source.get("country") or words(source, "country"),
        id=source.get("id", ""),
    )


def _kind(element: etree._Element) -> str:
    """Return what kind of identifier words are."""
    stated = element.get("content-type", "").lower()
    return _REGISTRY if _OF_REGISTRY.search(words(element)) else stated


def _name(source: etree._Element, in_words: list[etree._Element]) -> str:
    """Return the name of a funder without the identifiers among its words."""
    named = source.find("named-content[@content-type='funder-name']")
    if named is not None:
        return words(named)
    whole = words(source, without=("institution-id",))
    for row in in_words:
        whole = whole.replace(words(row), "")
    return " ".join(whole.split())


def _number(element: etree._Element) -> AwardNumber:
    return AwardNumber(
        value=words(element),
        kind=element.get("award-id-type") or element.get("award-type") or "",
        address=address(element),
        funders=tuple(element.get("rid", "").split()),
    )


def _recipient(element: etree._Element) -> Recipient:
    found = names(element)
    institutions = ", ".join(filter(None, map(words, element.iter("institution"))))
    return Recipient(
        kind=str(element.tag),
        names=found,
        institution=institutions or ("" if found else words(element)),
        ids=identifiers(element, "contrib-id", "contrib-id-type"),
    )


def _old_awards(meta: etree._Element) -> Iterator[Award]:
    """Yield the awards of NLM 2: each sponsor with the numbers that point at it, or it at them.

    Numbers that nothing ties to a sponsor are awards of their own.
    """
    sponsors, numbers = meta.iterchildren(*_OLD_SPONSORS), list(meta.iterchildren(*_OLD_NUMBERS))
    for sponsor in sponsors:
        own = [row for row in numbers if _are_tied(row, sponsor)]
        numbers = [row for row in numbers if row not in own]
        yield Award((_funder(sponsor),), tuple(map(_number, own)))
    yield from (Award(numbers=(_number(row),)) for row in numbers)


def _are_tied(one: etree._Element, other: etree._Element) -> bool:
    """Say whether one of two elements points at the other."""
    there = other.get("id", "") in one.get("rid", "").split()
    return there or one.get("id", "") in other.get("rid", "").split()
