"""Reading affiliations."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.affiliations import Affiliation, Institution, is_department
from ..article.identifiers import Identifier
from .attributes import address, identifier, language
from .belonging import Places
from .text import has_own_words, words
from .workplaces import workplace

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
        workplace=workplace(aff),
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
        elif is_department(element.get("content-type", "")):
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
