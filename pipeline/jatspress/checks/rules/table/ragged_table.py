"""TABLE008."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from ....finding import Severity
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class RaggedTable(SurveyRule):
    """The rows of a table have different numbers of cells.

    ## What it does
    Counts the columns of each row with all spans, and reports the first row of each table that
    has more or fewer than most others.

    ## Why it matters
    The cells of that row stand below the wrong heads, or a cell was lost.

    ## Example
        <tr><td>f</td><td>9</td></tr>
        <tr><td>m</td></tr>

    ## Mended
        <tr><td>f</td><td>9</td></tr>
        <tr><td>m</td><td>8</td></tr>

    ## Source
    HTML standard, table model errors:
    <https://html.spec.whatwg.org/multipage/tables.html#table-model-error>.

    ## Known problems
    Tables by the OASIS model are left to their DTD.
    """

    code = "TABLE008"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Compare each row with the width most rows have."""
        cells = survey.named("td", "th")
        spanning = {cell for cell in cells if cell.get("colspan") or cell.get("rowspan")}
        for table in survey.named("table"):
            widths = [row for part in _parts(table) for row in _widths(part, spanning)]
            if not widths:
                continue
            usual = Counter(width for _, width in widths).most_common(1)[0][0]
            for row, width in widths:
                if width != usual:
                    yield (
                        row,
                        f"columns: {width} here, {usual} in most rows; mend the cells of this row",
                    )
                    break


def _parts(table: etree._Element) -> list[list[etree._Element]]:
    """Return the rows of a table by the parts that no cell reaches out of."""
    return [part.findall("tr") for part in table.iter("table", "thead", "tbody", "tfoot")]


def _widths(
    rows: list[etree._Element], spanning: set[etree._Element]
) -> Iterator[tuple[etree._Element, int]]:
    """Yield each row with the number of its columns, those of cells from above included.

    `spanning` are the cells that may take more than one column or row.
    """
    reaching: Counter[int] = Counter()
    for place, row in enumerate(rows):
        cells = list(row.iterchildren("td", "th"))
        width = reaching[place] + len(cells)
        for cell in spanning.intersection(cells) if spanning else ():
            columns, below = _span(cell, "colspan"), _span(cell, "rowspan")
            width += columns - 1
            reaching.update(dict.fromkeys(range(place + 1, min(place + below, len(rows))), columns))
        yield row, width


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "1").strip()
    return max(int(value), 1) if value.isdecimal() else 1
