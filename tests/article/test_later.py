"""What is read later is read once, and is then like a tuple."""

from __future__ import annotations

from jatspress.article.later import Later


def test_nothing_is_read_before_somebody_looks_and_then_once() -> None:
    asked: list[str] = []

    def read() -> list[str]:
        asked.append("read")
        return ["a", "b"]

    rows = Later(read)
    assert not asked

    assert [*rows, len(rows), rows[1], rows[:1]] == ["a", "b", 2, "b", ("a",)]
    assert asked == ["read"]


def test_it_is_equal_to_the_same_rows() -> None:
    rows, same, others = Later(lambda: "ab"), Later(lambda: iter("ab")), Later(lambda: "b")

    assert rows == ("a", "b")
    assert rows == same
    assert rows != others
    assert len({rows, same, others}) == 2
    assert repr(rows) == "('a', 'b')"
    assert not Later(tuple[str, ...])
