"""Regular expressions, compiled when first used."""

from __future__ import annotations

import re

import pytest

from jatspress.patterns import pattern


def test_a_pattern_serves_as_a_compiled_one() -> None:
    number = pattern(r"(?P<number>\d+)")

    found = number.search("table 12")

    assert found is not None
    assert "12" == found["number"]
    assert "table n" == number.sub("n", "table 12")
    assert re.compile(r"(?P<number>\d+)").groupindex == number.groupindex


def test_a_pattern_minds_its_flags() -> None:
    assert pattern("doi", re.IGNORECASE).fullmatch("DOI")
    assert not pattern("doi").fullmatch("DOI")


def test_a_pattern_may_be_of_bytes() -> None:
    assert [b"1", b"2"] == pattern(rb"\d").findall(b"1 2")


def test_a_pattern_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    compile_ = re.compile

    def watched(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return compile_(text, flags)

    monkeypatch.setattr(re, "compile", watched)
    sign = pattern("rare sign")
    before = list(compiled)
    sign.search("")
    sign.search("")

    assert [] == before
    assert ["rare sign"] == compiled


def test_what_is_wrong_with_a_pattern_is_raised_at_its_first_use() -> None:
    broken = pattern("(")

    with pytest.raises(re.error):
        broken.search("")
