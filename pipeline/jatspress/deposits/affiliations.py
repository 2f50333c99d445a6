"""Where contributors work, each place with its identifiers.

Source: crossref5.5.0.xsd, `affiliations`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/affiliations/>.
What is too long for a part of its own goes into the institution's name, which takes the most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..article import Affiliation, Identifier, Workplace
from ..article.identifiers import Isni, Ror
from .elements import add_text, new
from .lengths import cut

_LONGEST_NAME = 1024
_LENGTHS_OF_PARTS = range(2, 256)
_MOST_DEPARTMENTS = 6
_WIKIDATA = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]{0,12})")


def affiliations(places: list[Affiliation]) -> etree._Element | None:
    """Return the `affiliations` of one contributor, or None where they say nothing."""
    element = new("affiliations")
    element.extend(row for row in map(_institution, places) if len(row))
    return element if len(element) else None


def _institution(place: Affiliation) -> etree._Element:
    """Return the `institution` of one affiliation."""
    element = new("institution")
    parts = _fitting(place.workplace)
    add_text(element, "institution_name", _name(place, parts))
    for kind, address in dict.fromkeys(_ids(place)):
        add_text(element, "institution_id", address, type=kind)
    add_text(element, "institution_place", parts.place)
    for department in parts.departments:
        add_text(element, "institution_department", department)
    return element


def _fitting(parts: Workplace) -> Workplace:
    """Return an affiliation's parts such as Crossref takes them: what fits nowhere is in the name.

    Crossref takes six departments, 2 to 255 characters of each part, and none without a name.
    """
    fits = [len(row) in _LENGTHS_OF_PARTS for row in (*parts.departments, parts.place or "--")]
    if parts.institution and all(fits) and len(parts.departments) <= _MOST_DEPARTMENTS:
        return parts
    words = (*parts.departments, parts.institution, parts.place)
    return Workplace(", ".join(filter(None, words)))


def _name(place: Affiliation, parts: Workplace) -> str:
    """Return an institution's name; of one too long the institutions that are tagged alone."""
    whole = parts.institution or place.name or place.text
    tagged = ", ".join(row.name for row in place.institutions)
    names = (row for row in (whole, tagged) if 0 < len(row) <= _LONGEST_NAME)
    return next(names, cut(whole, _LONGEST_NAME))


def _ids(place: Affiliation) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of the three kinds Crossref takes, each a sound one, as addresses."""
    for row in place.ids:
        found = _address(row)
        if found:
            yield found


def _address(row: Identifier) -> tuple[str, str] | None:
    kind = row.kind.strip().lower()
    ror = Ror.parse(row.value) if "ror" in kind or "ror.org/" in row.value else None
    isni = Isni.parse(row.value) if "isni" in kind or "isni.org/" in row.value else None
    wikidata = _WIKIDATA.fullmatch(row.value.strip())
    if ror:
        return "ror", ror.url
    if isni:
        return "isni", isni.url
    return ("wikidata", f"https://www.wikidata.org/entity/{wikidata[1]}") if wikidata else None
