"""Dates as far as they are known."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jatspress.article import PartialDate

ANY = st.builds(PartialDate, st.integers(1500, 2100))
ANY |= st.builds(PartialDate, st.integers(1500, 2100), st.integers(1, 12))
ANY |= st.dates(dt.date(1500, 1, 1), dt.date(2100, 12, 31)).map(
    lambda date: PartialDate(date.year, date.month, date.day)
)


@pytest.mark.parametrize(
    ("date", "iso", "possible"),
    [
        (PartialDate(2021, 8, 18), "2021-08-18", True),
        (PartialDate(2021, 8), "2021-08", True),
        (PartialDate(2021), "2021", True),
        (PartialDate(2020, 2, 29), "2020-02-29", True),
        (PartialDate(2021, 2, 29), "2021-02-29", False),
        (PartialDate(2021, 13), "2021-13", False),
        (PartialDate(2021, 0, 1), "2021-00-01", False),
        (PartialDate(0), "0000", False),
        (PartialDate(2021, None, 5), "2021", False),
    ],
)
def test_iso_and_possibility(date: PartialDate, iso: str, possible: bool) -> None:  # noqa: FBT001
    assert iso == date.iso
    assert possible == date.is_possible


@given(ANY)
def test_whatever_a_calendar_has_is_possible(date: PartialDate) -> None:
    assert date.is_possible


@given(ANY, ANY)
def test_surely_after_is_never_mutual_and_never_within(one: PartialDate, two: PartialDate) -> None:
    assert not (one.surely_after(two) and two.surely_after(one))
    if one.iso.startswith(two.iso):
        assert not one.surely_after(two)
        assert not two.surely_after(one)


@given(st.dates(), st.dates())
def test_full_dates_are_compared_as_days(one: dt.date, two: dt.date) -> None:
    first, second = (PartialDate(day.year, day.month, day.day) for day in (one, two))

    assert (one > two) == first.surely_after(second)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_has_as_many_days_as_in_a_calendar(year: int, month: int) -> None:
    last = calendar.monthrange(year, month)[1]
    assert PartialDate(year, month, last).is_possible
    assert not PartialDate(year, month, last + 1).is_possible
