"""One element of what several articles say of the same journal or issue.

Source: the order and number of children in crossref5.5.0.xsd, `journal_metadata` and
`journal_issue`.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

# Children in the order of the schema, and how many of each it takes.
_ORDER = {
    "full_title": 1,
    "abbrev_title": 10,
    "issn": 6,
    "coden": 1,
    "contributors": 1,
    "titles": 1,
    "publication_date": 10,
    "volume": 1,
    "publisher_item": 1,
    "journal_volume": 1,
    "issue": 1,
    "special_numbering": 1,
    "archive_locations": 1,
    "doi_data": 1,
}
# What articles may each tell a part of.
_NESTED = {"journal_volume"}


def merged(elements: Sequence[etree._Element]) -> etree._Element | None:
    """Return the first of elements with what the others add to it (it takes them over), or None."""
    if len(elements) < 2:  # noqa: PLR2004 - nothing to put together
        return next(iter(elements), None)
    element, days = elements[0], _dates(elements)
    children = [child for one in elements for child in one if _name(child) != "publication_date"]
    children += days
    for child in [*element]:
        element.remove(child)
    for name, most in _ORDER.items():
        own = [child for child in children if _name(child) == name]
        if name in _NESTED and own:
            own = [part for part in [merged(own)] if part is not None]
        element.extend(_distinct(own)[:most])
    return element


def _distinct(elements: Sequence[etree._Element]) -> list[etree._Element]:
    """Return elements without those that say the same once more."""
    rows = {etree.tostring(row): row for row in elements[::-1]}
    return [*rows.values()][::-1]


def _dates(elements: Sequence[etree._Element]) -> list[etree._Element]:
    """Return one date for each medium, of several the one with most parts.

    A bare year may be guessed from an article's own date: it counts only beside the dates of the
    article that tells most of them.
    """
    told = [[row for row in one if _name(row) == "publication_date"] for one in elements]
    told.sort(key=lambda days: -sum(map(len, days)))
    found: dict[str, etree._Element] = {}
    for at, days in enumerate(told):
        for day in days:
            medium = day.get("media_type", "")
            known = found.get(medium)
            least = len(known) if known is not None else min(at, 1)
            if len(day) > least:
                found[medium] = day
    return [*found.values()]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
