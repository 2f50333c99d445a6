"""The table of facts.toml: every fact of JATS that has a place at Crossref, and where it stands."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_name("facts.toml")


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, its XPath in articles and in deposits, and why the two differ where they do."""

    fact: str
    jats: str
    crossref: str
    why: str = ""


def rows() -> list[Row]:
    """Return the rows of the table, the short names in their XPaths written out."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    short: dict[str, str] = table.pop("short")
    return [
        Row(fact, _whole(row["jats"], short), _whole(row["crossref"], short), row.get("why", ""))
        for fact, row in table.items()
    ]


def _whole(path: str, short: dict[str, str]) -> str:
    for name, meant in short.items():
        path = path.replace(name, meant)
    return path
