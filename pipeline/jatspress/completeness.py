"""How complete the record of an article is, in the terms of Crossref's participation reports.

What the reports count, and the dates of the article's road, which they do not: each is there, or
missing with a word on where to add it. `deposits/completeness.py` judges; this is what it says, on
the floor so that the checks' formats can show it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """Whether the record has something; what an article cannot have does not count."""

    PRESENT = "present"
    MISSING = "missing"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a record may have, and how often it has it.

    `key` is that of Crossref's REST API where there is one. For what is missing, `advice` says
    where to add it, and `example` shows that, in JATS or as a setting.
    """

    key: str
    title: str
    state: State
    count: int = 0
    advice: str = ""
    example: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the measure as reports write it, below its key."""
        row = {"title": self.title, "state": str(self.state), "count": self.count}
        return row | {"advice": self.advice, "example": self.example} if self.advice else row


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete the record of one article is: `elements` of the reports, and its `dates`.

    `path` is the article's file as the user named it. Where no record can be made of the article
    there is nothing to measure; `hindrances` say what it lacks.
    """

    path: str
    doi: str = ""
    elements: tuple[Measure, ...] = ()
    dates: tuple[Measure, ...] = ()
    hindrances: tuple[str, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Elements and dates."""
        return (*self.elements, *self.dates)

    @property
    def present(self) -> int:
        """How many are there."""
        return sum(row.state is State.PRESENT for row in self.measures)

    @property
    def of(self) -> int:
        """How many could be there."""
        return sum(row.state is not State.NOT_APPLICABLE for row in self.measures)

    @property
    def missing(self) -> tuple[Measure, ...]:
        """Those that could be there and are not."""
        return tuple(row for row in self.measures if row.state is State.MISSING)

    def as_json(self) -> dict[str, Any]:
        """Return it as `check --format json` and report.json write it; the keys never change."""
        return {
            "path": self.path,
            "doi": self.doi,
            "present": self.present,
            "of": self.of,
            "elements": {row.key: row.as_json() for row in self.elements},
            "dates": {row.key: row.as_json() for row in self.dates},
            "hindrances": [*self.hindrances],
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Completeness:
        """Return what `as_json` wrote. Raises KeyError, TypeError or ValueError for other rows."""
        elements, dates = (_measures(row[part]) for part in ("elements", "dates"))
        return cls(row["path"], row["doi"], elements, dates, tuple(row["hindrances"]))


def _measures(rows: dict[str, dict[str, Any]]) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            key,
            row["title"],
            State(row["state"]),
            row["count"],
            row.get("advice", ""),
            row.get("example", ""),
        )
        for key, row in rows.items()
    )
