"""Tables come out as HTML's table model wants them, whatever their spans say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from jatspress.jats import Source
from jatspress.render.assets import Assets
from jatspress.render.theme import Theme
from jatspress.render.walk import Walk

THEME = Theme()


def shown(table: str) -> str:
    """Render the rows of a table inside an article."""
    data = f"<article><table>{table}</table></article>".encode()
    root = etree.fromstring(data)
    source = Source(Path("a.xml"), "a.xml", data, root.getroottree())
    page = str(Walk(source, THEME, Assets(source)).render(root[0]))
    return page.removeprefix("<table>").removesuffix("</table>")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        # A row that ends early is filled.
        (
            "<tr><td>a</td></tr><tr><td>b</td><td>c</td></tr>",
            "<tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr>",
        ),
        # Columns and rows in which no cell begins are none.
        ("<tr><td colspan='3'>a</td><td>b</td></tr>", "<tr><td>a</td><td>b</td></tr>"),
        ("<tr><td rowspan='2'>a</td></tr><tr/>", "<tr><td>a</td></tr>"),
        (
            "<tr><td rowspan='2'>a</td></tr><tr/><tr><td>b</td></tr>",
            "<tr><td>a</td></tr><tr><td>b</td></tr>",
        ),
        # No cell reaches over another or out of its group.
        (
            "<tr><td>a</td><td rowspan='2'>b</td></tr><tr><td colspan='2'>c</td></tr>",
            '<tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr>',
        ),
        (
            "<tbody><tr><td rowspan='9'>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody>",
            "<tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody>",
        ),
        ("<tr><td colspan='-1'>a</td></tr>", "<tr><td>a</td></tr>"),
        (
            "<tr><td rowspan='0'>a</td><td>b</td></tr><tr><td>c</td></tr>",
            '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>',
        ),
        # Column markup says nothing that the cells do not say.
        ("<colgroup><col span='7'/></colgroup><tr><td>a</td></tr>", "<tr><td>a</td></tr>"),
        # Heads are what the article tags as heads, if they say anything.
        (
            "<thead><tr><th/><td>a</td></tr></thead>",
            '<thead><tr><td></td><th scope="col">a</th></tr></thead>',
        ),
        (
            "<tbody><tr><th>b</th><td>c</td></tr></tbody>",
            '<tbody><tr><th scope="row">b</th><td>c</td></tr></tbody>',
        ),
        (
            "<tr><th id='h'>a</th><td headers='h none'>b</td></tr>",
            '<tr><th id="h" scope="row">a</th><td headers="h">b</td></tr>',
        ),
    ],
)
def test_a_table_is_mended(wrong: str, right: str) -> None:
    assert shown(wrong) == right


SPAN = st.sampled_from(["1", "2", "3", "0", "x", "2000"])
ROWS = st.lists(st.lists(st.tuples(SPAN, SPAN), max_size=4), min_size=1, max_size=5)


@given(st.lists(ROWS, min_size=1, max_size=3))
def test_every_row_is_as_wide_as_the_table_and_no_cell_lies_on_another(
    groups: list[list[list[tuple[str, str]]]],
) -> None:
    rows = [
        "".join(
            "<tr>" + "".join(f"<td colspan='{c}' rowspan='{r}'>x</td>" for c, r in row) + "</tr>"
            for row in group
        )
        for group in groups
    ]
    page = html.fromstring(
        f"<table>{shown(''.join(f'<tbody>{row}</tbody>' for row in rows))}</table>"
    )

    widths: set[int] = set()
    begun: set[int] = set()
    for group in page.iter("tbody"):
        places: set[tuple[int, int]] = set()
        for at, row in enumerate(group):
            column = 0
            for cell in row:
                while (at, column) in places:
                    column += 1
                begun.add(column)
                mine = {
                    (at + down, column + along)
                    for down in range(int(cell.get("rowspan", "1")))
                    for along in range(int(cell.get("colspan", "1")))
                }
                assert not mine & places
                places |= mine
            assert len(row)
        assert all(down < len(group) for down, _ in places)
        widths |= {sum(1 for down, _ in places if down == at) for at in range(len(group))}
    assert len(widths) <= 1
    assert begun == set(range(max(widths, default=0)))
