"""OASIS (CALS) tables: which columns and rows a cell takes, in the words of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

NAMESPACE = "{http://www.niso.org/standards/z39-96/ns/oasis-exchange/table}"
_WIDEST = 1000  # HTML takes no more columns in one cell


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell lies: the columns left empty before it, and those and the rows it takes."""

    gap: int = 0
    columns: int = 1
    rows: int = 1


@dataclass
class _Columns:
    """The columns of a group: their numbers by name, and how many rows each is taken for."""

    numbers: dict[str, int]
    taken: dict[int, int] = field(default_factory=dict)

    def lay(self, entry: etree._Element, at: int) -> tuple[Cell, int]:
        """Return a cell's place and the column after it; `at` is the first that may be free."""
        while self.taken.get(at, 0):
            at += 1
        first = self.numbers.get(entry.get("namest") or entry.get("colname") or "", at)
        first = max(first, at)
        last = max(self.numbers.get(entry.get("nameend") or "", first), first)
        # A column taken by a cell from above is no gap: HTML passes over it by itself.
        gap = sum(1 for column in range(at, first) if not self.taken.get(column, 0))
        row = entry.getparent()
        below = 0 if row is None else sum(1 for _ in row.itersiblings(f"{NAMESPACE}row"))
        rows = 1 + min(_number(entry.get("morerows"), 0), below)
        for column in range(first, last + 1):
            self.taken[column] = rows
        return Cell(gap, last - first + 1, rows), last + 1

    def next_row(self) -> None:
        """Go down one row."""
        self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}


def cells(group: etree._Element) -> Iterator[tuple[etree._Element, Cell]]:
    """Yield each cell of a tgroup and how it lies."""
    numbers = _column_numbers(group)
    for part in group:
        columns = _Columns(numbers)  # no cell reaches from the head into the body
        for row in part.iterchildren(f"{NAMESPACE}row"):
            at = 1
            for entry in row.iterchildren(f"{NAMESPACE}entry"):
                cell, at = columns.lay(entry, at)
                yield entry, cell
            columns.next_row()


def _column_numbers(group: etree._Element) -> dict[str, int]:
    numbers: dict[str, int] = {}
    last = 0
    for spec in group.iterchildren(f"{NAMESPACE}colspec"):
        last = _number(spec.get("colnum"), last + 1)
        numbers[spec.get("colname", "")] = last
    return numbers


def _number(value: str | None, default: int) -> int:
    """Return a number that a table can have."""
    word = (value or "").strip()
    return min(int(word), _WIDEST) if word.isascii() and word.isdigit() else default
