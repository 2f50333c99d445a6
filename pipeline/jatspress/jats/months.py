"""Dates in words: months by their names, and days, months and years as people write them.

What can be read in two ways (03/04/2012) is no date.
"""

from __future__ import annotations

import re

from ..article.dates import PartialDate
from ..patterns import pattern

# In English, French, German, Italian, Polish (as the month is called and as dates have it),
# Portuguese and Spanish; and abbreviations that are no beginning of a name.
_NAMES = (
    "january janvier januar jänner gennaio styczeń stycznia janeiro enero",
    "february février fevrier februar febbraio luty lutego fevereiro febrero",
    "march mars märz mrz marzo marzec marca março",
    "april avril aprile kwiecień kwietnia abril",
    "may mai maggio maj maja maio mayo",
    "june juin juni giugno czerwiec czerwca junho junio",
    "july juillet juli luglio lipiec lipca julho julio",
    "august août aout agosto sierpień sierpnia",
    "september septembre settembre wrzesień września setembro septiembre",
    "october octobre oktober ottobre październik października outubro octubre",
    "november novembre listopad listopada novembro noviembre",
    "december décembre decembre dezember dicembre grudzień grudnia dezembro diciembre",
)
_SHORTEST = 3
_LONGEST = 9  # more digits than any date has, fewer than would cost time to read
_DASH = r"\s*(?:[-–—/]|to|and|&)\s*"
_DAY, _MONTH, _YEAR = r"(\d{1,2})(?:st|nd|rd|th|\.)?", r"([^\W\d_]{3,})\.?", r"(\d{4})"
# Two days, months or years at most; the second of each group ends a range.
_SPANS = tuple(
    (pattern(text, re.IGNORECASE), order)
    for text, order in (
        (rf"{_DAY}\s+{_MONTH}(?:\s+{_YEAR})?{_DASH}{_DAY}\s+{_MONTH},?\s+{_YEAR}", "dmydmy"),
        (rf"{_MONTH}\s+{_DAY}{_DASH}{_MONTH}\s+{_DAY},?\s+{_YEAR}", "mdmdy"),
        (rf"{_DAY}{_DASH}{_DAY}\s+{_MONTH},?\s+{_YEAR}", "ddmy"),
        (rf"{_MONTH}\s+{_DAY}{_DASH}{_DAY},?\s+{_YEAR}", "mddy"),
        (rf"{_MONTH}{_DASH}{_MONTH},?\s+{_YEAR}", "mmy"),
        (rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}", "dmy"),
        (rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", "mdy"),
        (rf"{_MONTH},?\s+{_YEAR}", "my"),
        (rf"{_YEAR}{_DASH}{_YEAR}", "yy"),
        (_YEAR, "y"),
    )
)
_WITHOUT_HYPHENS = pattern(r"\d{8}")
_YEAR_LENGTH = 4
_ISO = pattern(r"\d{4}-\d{2}(?:-\d{2})?(?:T.*)?")


def month(text: str) -> str:
    """Return a month as a number: `8`, `08`, `August`, `Aug.` and `août` are all the eighth.

    A misspelt name counts by its first letters.
    """
    return _number(text) or _number(text.strip()[:_SHORTEST]) or text


def _number(text: str) -> str:
    """Return the number of a month by its name or the beginning of it; "" of any other word."""
    name = text.strip(". ").lower()
    if len(name) < _SHORTEST:
        return ""
    found = [
        number
        for number, names in enumerate(_NAMES, start=1)
        if any(row.startswith(name) for row in names.split())
    ]
    return str(found[0]) if len(found) == 1 else ""


def numbers(parts: list[str]) -> PartialDate | None:
    """Return a date of year, month and day, as many as are numbers."""
    found: list[int] = []
    for part in parts:
        if not (part.isascii() and part.isdigit() and len(part) <= _LONGEST):
            break
        found.append(int(part))
    return PartialDate(*found[:3]) if found else None


def iso(text: str) -> PartialDate | None:
    """Return the date of an ISO 8601 text (a time after it is passed over), or None.

    The standard has dates without hyphens, too: `20210818`. No year has more than four digits.
    """
    day = text.strip().partition("T")[0]
    parts = [day[:4], day[4:6], day[6:]] if _WITHOUT_HYPHENS.fullmatch(day) else day.split("-")
    return numbers(parts) if len(parts[0]) <= _YEAR_LENGTH else None


def span(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the date in words, and, of a range, its end: `20–23 March 2012` is two days."""
    plain = " ".join(text.split())
    if _ISO.fullmatch(plain):
        return iso(plain), None
    for span, order in _SPANS:
        found = span.fullmatch(plain)
        if found:
            return _span(list(zip(order, found.groups(), strict=True)))
    return None, None


def _span(parts: list[tuple[str, str | None]]) -> tuple[PartialDate | None, PartialDate | None]:
    """Return one date or two of named parts; what is given once holds for both."""
    given = {name: [row for of, row in parts if of == name and row] for name in "ymd"}
    months = [_number(row) for row in given["m"]]
    if not all(months):
        return None, None
    rows = (given["y"], months, given["d"])
    first = _possible([row[0] for row in rows if row])
    is_range = any(len(row) > 1 for row in rows)
    last = _possible([row[-1] for row in rows if row]) if is_range else None
    return (first, last) if first and (last or not is_range) else (None, None)


def _possible(parts: list[str]) -> PartialDate | None:
    found = numbers(parts)
    return found if found and found.is_possible else None
