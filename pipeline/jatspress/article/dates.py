"""The dates of an article: known to the day, the month or the year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_FEBRUARY, _SHORT = 2, frozenset({4, 6, 9, 11})


def _days(year: int, month: int) -> int:
    """Return how many days a month has. To load `calendar` takes longer than all dates do."""
    if month == _FEBRUARY:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in _SHORT else 31


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known. It holds what the article says, possible or not."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date in ISO 8601: `2021-08-18`, `2021-08` or `2021`."""
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def is_possible(self) -> bool:
        """Whether a calendar has it: no 31 February, no day without a month."""
        if not 1 <= self.year <= 9999:  # noqa: PLR2004 - the years ISO 8601 writes
            return False
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12:  # noqa: PLR2004 - a year has twelve months
            return False
        return self.day is None or 1 <= self.day <= _days(self.year, self.month)

    def surely_after(self, other: PartialDate) -> bool:
        """Say whether this date is later whatever the unknown parts are."""
        mine, theirs = self._known(), other._known()
        common = min(len(mine), len(theirs))
        return mine[:common] > theirs[:common]

    def _known(self) -> tuple[int, ...]:
        if self.month is None:
            return (self.year,)
        return (self.year, self.month) if self.day is None else (self.year, self.month, self.day)


# The stages Crossref and readers are told of. JATS leaves the value of date-type open, so several
# words mean one stage (jats/dates.py holds them).
Stage = Literal["received", "revised", "accepted"]
Medium = Literal["online", "print", "issue"]


@dataclass(frozen=True, slots=True)
class HistoryDate:
    """A date in the article's history: when the journal received, got revised or accepted it."""

    stage: Stage
    date: PartialDate


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """A date of publication: online, in print, or of the issue that collects the article."""

    medium: Medium
    date: PartialDate


def online(dates: Iterable[PublicationDate]) -> PartialDate | None:
    """Return the date of online publication."""
    return next((row.date for row in dates if row.medium == "online"), None)


def first(dates: Iterable[PublicationDate]) -> PartialDate | None:
    """Return the earliest date of publication, the issue's own only where there is no other."""
    rows = tuple(dates)
    real = [row.date for row in rows if row.medium != "issue"]
    return min(real or [row.date for row in rows], key=lambda date: date.iso, default=None)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as the article states it, whether a calendar has one for it or not.

    `kind` is JATS' date-type or pub-type, `medium` its publication-format. `words` are what stands
    there, `date` what a calendar makes of them and `until` where they name an end: of a season,
    an era or another `calendar` they may be all there is. `address` leads to what was dated.
    """

    kind: str
    words: str = ""
    date: PartialDate | None = None
    until: PartialDate | None = None
    medium: str = ""
    season: str = ""
    era: str = ""
    calendar: str = ""
    address: str = ""
