"""Dates as the page shows them, in the language of the article."""

from __future__ import annotations

import pytest

from jatspress.article import PartialDate
from jatspress.render.dates import ShownDate, shown_date


@pytest.mark.parametrize(
    ("date", "language", "words", "machine"),
    [
        (PartialDate(2021, 8, 18), "pl", "2021-08-18", "2021-08-18"),
        (PartialDate(2021, 8), "en", "August 2021", "2021-08"),
        (PartialDate(2021, 8), "pl", "sierpień 2021", "2021-08"),
        (PartialDate(2021, 8), "pt-BR", "agosto de 2021", "2021-08"),
        (PartialDate(2021, 8), "no language", "August 2021", "2021-08"),
        (PartialDate(2021), "de", "2021", "2021"),
        (PartialDate(0, 0, 0), "en", "0000-00-00", ""),
        (PartialDate(2021, 13), "en", "2021-13", ""),
    ],
)
def test_a_date_is_shown(date: PartialDate, language: str, words: str, machine: str) -> None:
    assert shown_date(date, language) == ShownDate(words, machine)
