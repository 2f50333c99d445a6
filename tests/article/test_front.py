"""Pages as labels and as numbers."""

from __future__ import annotations

import pytest

from jatspress.article import Pages


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("224", "228", 5),
        ("123", "8", 6),
        ("199", "201", 3),
        ("228", "224", -3),
        ("e12", "e15", None),
        ("1", "", None),
        ("9" * 5000, "1", None),
    ],
)
def test_how_many_pages_that_is(first: str, last: str, count: int | None) -> None:
    assert count == Pages(first, last).count
