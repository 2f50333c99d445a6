"""The `iso-8601-date` of a date, and whether it says the same as day, month and year."""

from __future__ import annotations

from lxml import etree

from ..article.dates import PartialDate
from ..jats.dates import iso_date
from ..jats.text import words
from ..patterns import pattern
from .front import FIRST_YEAR, date_in

_FORM = pattern(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.,]+(Z|[+-][0-9:]+)?)?)?)?")


def iso_fault(element: etree._Element) -> str:
    """Return what is wrong with a date's attribute, in words that follow its name; else ""."""
    text = element.get("iso-8601-date")
    if text is None:
        return ""
    iso = iso_date(text) if _FORM.fullmatch(text.strip()) else None
    if iso is None or not iso.is_possible:
        return f'has the iso-8601-date "{text}", which is no date; write it as YYYY-MM-DD'
    said = date_in(element) if words(element, "year") else None
    if said and said.is_possible and said.year >= FIRST_YEAR and not _agree(said, iso):
        return f"says {said.iso} but its iso-8601-date {iso.iso}; correct the one that is wrong"
    return ""


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Say whether two dates can be the same as far as both are known."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(None in pair or pair[0] == pair[1] for pair in pairs)
