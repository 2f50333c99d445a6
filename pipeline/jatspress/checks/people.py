"""The people of the front matter, as several rules look at them."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from ..jats import Reading
from ..jats.attributes import address
from ..jats.text import words
from .front import in_meta

_NAMED = 5
_NAMES = ("name", "name-alternatives/name", "string-name", "name-alternatives/string-name")


@lru_cache(maxsize=1)
def authors(reading: Reading) -> tuple[etree._Element, ...]:
    """Return the authors who are persons with a name, in the order of the byline."""
    return tuple(
        contrib
        for contrib in in_meta(reading, "contrib-group/contrib")
        if contrib.get("contrib-type", "author") == "author" and person_name(contrib)
    )


def person_name(contrib: etree._Element) -> str:
    """Return a person's name, given names first; "" for a group or somebody nameless."""
    for path in _NAMES:
        name = contrib.find(path)
        if name is not None:
            parts = (words(name, "given-names"), words(name, "surname"))
            return " ".join(filter(None, parts)) or words(name)
    return ""


def affiliations_without(reading: Reading, part: str) -> tuple[list[etree._Element], int]:
    """Return the affiliations with words that lack a part, and of how many."""
    rows = [row for row in in_meta(reading, ".//aff") if words(row)]
    return [row for row in rows if row.find(f".//{part}") is None], len(rows)


def has_orcid(contrib: etree._Element) -> bool:
    """Say whether a contributor has an ORCID iD that is tagged as one."""
    kinds = (element.get("contrib-id-type", "") for element in contrib.iterfind("contrib-id"))
    return any(kind.lower() == "orcid" for kind in kinds)


def untagged_orcid(contrib: etree._Element) -> etree._Element | None:
    """Return what holds a contributor's ORCID iD without being tagged as one, if anything does."""
    if has_orcid(contrib):
        return None
    rows = contrib.iterchildren("contrib-id", "uri", "ext-link")
    return next((row for row in rows if "orcid.org/" in f"{words(row)} {address(row)}"), None)


def in_short(names: list[str]) -> str:
    """Return the first names of a list, and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
