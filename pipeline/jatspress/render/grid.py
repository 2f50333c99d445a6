"""How the cells of a table lie, mended so that the table is one: HTML's table model.

HTML lays each cell in the first free place of its row
(<https://html.spec.whatwg.org/multipage/tables.html#forming-a-table>). It wants rows of one width,
no cell over another or out of its group, and no column or row in which no cell begins. Spans are
cut to that measure; rows that end early are filled with empty cells, which are counted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from . import cals

_WIDEST = 1000  # HTML takes no cell of more columns
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
# From the attribute, as libxml2 does it fastest: most cells have none.
_SPANNING = etree.XPath("boolean(descendant::*/@colspan[. != 1] | descendant::*/@rowspan[. != 1])")
_ROWS = ("{*}tr", "{*}row")
_CELLS = ("{*}td", "{*}th", "{*}entry")
TABLES = frozenset({"table", "tgroup", "array"})


@dataclass(slots=True)
class Laid:
    """A cell as it lies: its first column from 0, the columns and the rows it takes.

    `gap` counts the columns left empty before it, which only OASIS tables have.
    """

    column: int = 0
    columns: int = 1
    rows: int = 1
    gap: int = 0


@dataclass(slots=True)
class Grid:
    """A table: its cells, how many columns it has, and how many cells each row lacks."""

    cells: dict[etree._Element, Laid] = field(default_factory=dict)
    missing: dict[etree._Element, int] = field(default_factory=dict)
    width: int = 0


def grid(table: etree._Element) -> Grid:
    """Return the grid of an element that holds rows or groups of rows."""
    is_oasis = etree.QName(table).localname == "tgroup"
    if not is_oasis and not _SPANNING(table):
        return _plain(table)
    oasis = dict(cals.cells(table)) if is_oasis else {}
    groups = [_lay_group(rows, oasis) for rows in _groups(table)]
    begins = sorted({cell.column - back for group in groups for back, cell in _beginnings(group)})
    number = {column: new for new, column in enumerate(begins)}
    laid = Grid(width=len(begins))
    for group in groups:
        _keep(group, number, laid)
    return laid


def _plain(table: etree._Element) -> Grid:
    """Return the grid of a table in which each cell takes one place, as in most."""
    rows = [(row, list(_cells(row))) for group in _groups(table) for row in group]
    rows = [(row, cells) for row, cells in rows if cells]
    laid = Grid(width=max((len(cells) for _, cells in rows), default=0))
    places = [Laid(column) for column in range(laid.width)]  # the same in each row
    for row, cells in rows:
        laid.missing[row] = laid.width - len(cells)
        laid.cells.update(zip(cells, places, strict=False))
    return laid


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a group: its element, its cells, and the columns that are covered in it."""

    node: etree._Element
    cells: list[tuple[etree._Element, Laid]]
    covered: frozenset[int]


def _groups(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the rows of each group; those without a group are one together."""
    loose = []
    for child in table.iterchildren(etree.Element):
        name = etree.QName(child).localname
        if name in _GROUPS:
            yield list(child.iterchildren(*_ROWS))
        elif name in {"tr", "row"}:
            loose.append(child)
    yield loose


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iterchildren(*_CELLS)


def _lay_group(rows: list[etree._Element], oasis: dict[etree._Element, cals.Cell]) -> list[_Row]:
    """Lay the cells of a group: no cell over another, none out of the group."""
    taken: dict[int, int] = {}
    laid: list[_Row] = []
    begun = [next(_cells(row), None) is not None for row in rows]
    for number, row in enumerate(rows):
        if not begun[number]:
            continue  # Nothing begins in it, so it is no row of the page.
        cells, at = [], 0
        for node in _cells(row):
            at = _free(taken, at)
            cell = _wanted(node, oasis)
            for _ in range(cell.gap):
                taken[at] = 1
                at = _free(taken, at)
            cell.column = at
            if cell.rows != 1:  # in this row it begins itself
                last = number + cell.rows if cell.rows else len(rows)
                cell.rows = sum(begun[number:last])
            if cell.columns != 1:  # the first place is free
                free = (n for n in range(cell.columns) if taken.get(at + n))
                cell.columns = next(free, cell.columns)
            for column in range(at, at + cell.columns):
                taken[column] = cell.rows
            cells.append((node, cell))
        laid.append(_Row(row, cells, frozenset(taken)))
        taken = {column: more - 1 for column, more in taken.items() if more > 1}
    return laid


def _free(taken: dict[int, int], at: int) -> int:
    while taken.get(at):
        at += 1
    return at


def _wanted(node: etree._Element, oasis: dict[etree._Element, cals.Cell]) -> Laid:
    """Return what a cell asks for; 0 rows are all the rows to the end of its group."""
    if node in oasis:
        cell = oasis[node]
        return Laid(columns=cell.columns, rows=cell.rows, gap=cell.gap)
    return Laid(columns=_number(node, "colspan") or 1, rows=_number(node, "rowspan"))


def _number(node: etree._Element, attribute: str) -> int:
    """Return how far a cell spans: what it says, if HTML takes it, else 1."""
    value = node.get(attribute)
    if value is None:
        return 1
    value = value.strip()
    is_number = value.isascii() and value.isdigit() and int(value) <= _WIDEST
    return int(value) if is_number else 1


def _beginnings(group: list[_Row]) -> Iterable[tuple[int, Laid]]:
    """Yield each cell with 0, and with how far before it the empty ones of its gap begin."""
    for row in group:
        for _, cell in row.cells:
            yield from ((back, cell) for back in range(cell.gap + 1))


def _keep(group: list[_Row], number: dict[int, int], laid: Grid) -> None:
    """Put a group into the grid, without the columns in which no cell begins."""
    for row in group:
        laid.missing[row.node] = sum(1 for column in number if column not in row.covered)
        for node, cell in row.cells:
            spanned = range(cell.column, cell.column + cell.columns)
            cell.columns = sum(1 for column in spanned if column in number)
            cell.column = number[cell.column]
            laid.cells[node] = cell
