"""Dates as the page shows them: whole ones as ISO 8601 has them, months by name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_skeleton

from ..article import PartialDate
from .languages import locale


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date for the reader, and for programs ("" where no calendar has it)."""

    words: str
    machine: str


def shown_date(date: PartialDate, language: str) -> ShownDate:
    """Return a date as an article in a language shows it: 2021-08-18, August 2021 or 2021.

    The names of months are those of the Unicode CLDR. An impossible date stands as the article
    has it.
    """
    if not date.is_possible:
        return ShownDate(date.iso, "")
    if date.month is None or date.day is not None:
        return ShownDate(date.iso, date.iso)
    month = dt.date(date.year, date.month, 1)
    return ShownDate(format_skeleton("yMMMM", month, locale=locale(language)), date.iso)
