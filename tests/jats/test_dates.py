"""Dates as they are stated, and what a calendar makes of them."""

from __future__ import annotations

import pytest
from lxml import etree

from fragments import front
from jatspress.article import HistoryDate, PartialDate, StatedDate
from jatspress.jats import dates
from jatspress.jats.months import month, span

MARCH = PartialDate(2012, 3)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("8", "8"),
        ("August", "8"),
        ("Aug.", "8"),
        ("août", "8"),
        ("sierpień", "8"),
        ("agosto", "8"),
        ("março", "3"),
        ("März", "3"),
        ("luglio", "7"),
        ("juillet", "7"),
        ("juin", "6"),
        ("październik", "10"),
        ("Febuary", "2"),
        ("Sept", "9"),
        ("Michaelmas", "Michaelmas"),
        ("Jui", "Jui"),
        ("", ""),
    ],
)
def test_months_have_names(name: str, number: str) -> None:
    assert number == month(name)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2012", PartialDate(2012), None),
        ("March 2012", MARCH, None),
        ("20 March 2012", PartialDate(2012, 3, 20), None),
        ("20th March, 2012", PartialDate(2012, 3, 20), None),
        ("March 20, 2012", PartialDate(2012, 3, 20), None),
        ("20-23 March 2012", PartialDate(2012, 3, 20), PartialDate(2012, 3, 23)),
        ("March 20–23, 2012", PartialDate(2012, 3, 20), PartialDate(2012, 3, 23)),
        ("28 February to 2 March 2012", PartialDate(2012, 2, 28), PartialDate(2012, 3, 2)),
        ("February 28 - March 2, 2012", PartialDate(2012, 2, 28), PartialDate(2012, 3, 2)),
        ("30 December 2011 – 2 January 2012", PartialDate(2011, 12, 30), PartialDate(2012, 1, 2)),
        ("January-March 2012", PartialDate(2012, 1), MARCH),
        ("2011/2012", PartialDate(2011), PartialDate(2012)),
        ("2012-03-20", PartialDate(2012, 3, 20), None),
        ("20 de marzo", None, None),
        ("03/04/2012", None, None),
        ("31 February 2012", None, None),
        ("20–32 March 2012", None, None),
        ("Winter 2012", None, None),
        ("Marathon 2012", None, None),
        ("in press", None, None),
        ("9" * 5000, None, None),
    ],
)
def test_words_are_a_date_where_they_can_be_read_in_one_way(
    words: str, first: PartialDate | None, last: PartialDate | None
) -> None:
    assert (first, last) == span(words)


@pytest.mark.parametrize(
    ("date", "stated"),
    [
        (
            (
                "<pub-date date-type='pub' publication-format='print' iso-8601-date='2012-03-20'>"
                "<day>20</day><month>3</month><year>2012</year></pub-date>"
            ),
            StatedDate("pub", "20 3 2012", PartialDate(2012, 3, 20), medium="print"),
        ),
        (
            "<pub-date pub-type='collection'><season>Jan-Mar</season><year>2012</year></pub-date>",
            StatedDate("collection", "Jan-Mar 2012", PartialDate(2012), season="Jan-Mar"),
        ),
        (
            "<pub-date><string-date>20–23 March 2012</string-date></pub-date>",
            StatedDate(
                "", "20–23 March 2012", PartialDate(2012, 3, 20), until=PartialDate(2012, 3, 23)
            ),
        ),
        (
            "<pub-date><string-date><season>Winter</season> of 2012</string-date></pub-date>",
            StatedDate("", "Winter of 2012", season="Winter"),
        ),
        (
            "<pub-date calendar='Islamic'><string-date>1433</string-date></pub-date>",
            StatedDate("", "1433", calendar="Islamic"),
        ),
        (
            "<pub-date><year>0012</year><era>BCE</era></pub-date>",
            StatedDate("", "0012 BCE", era="BCE"),
        ),
        (
            "<pub-date><year>2012</year><era>A.D.</era></pub-date>",
            StatedDate("", "2012 A.D.", PartialDate(2012), era="A.D."),
        ),
        (
            "<pub-date calendar='Islamic' iso-8601-date='2012-03'><year>1433</year></pub-date>",
            StatedDate("", "1433", MARCH, calendar="Islamic"),
        ),
        (
            "<pub-date pub-type='epub' iso-8601-date='2012-03'/>",
            StatedDate("epub", "2012-03", MARCH),
        ),
        (
            "<pub-date pub-type='epub' iso-8601-date='20120320T10:00'/>",
            StatedDate("epub", "20120320T10:00", PartialDate(2012, 3, 20)),
        ),
        ("<pub-date iso-8601-date='201203'/>", StatedDate("", "201203")),
    ],
)
def test_whatever_a_date_says_is_kept(date: str, stated: StatedDate) -> None:
    assert (stated,) == front(date).dates


def test_a_history_holds_dates_of_any_type() -> None:
    found = front(
        "<history><date date-type='received'><year>2011</year></date>"
        "<date date-type='sent-for-review'><year>2012</year></date>"
        "<string-date>soon after</string-date>"
        "<related-object xlink:href='https://e.org/v1'><date date-type='AM'><year>2012</year>"
        "</date></related-object></history>"
    )

    assert found.history == (HistoryDate("received", PartialDate(2011)),)
    assert found.dates == (
        StatedDate("received", "2011", PartialDate(2011)),
        StatedDate("sent-for-review", "2012", PartialDate(2012)),
        StatedDate("", "soon after"),
        StatedDate("AM", "2012", PartialDate(2012), address="https://e.org/v1"),
    )


def test_a_date_in_words_is_as_good_for_the_history() -> None:
    (row,) = front(
        "<history><date date-type='accepted'><string-date>March 2012</string-date></date></history>"
    ).history

    assert row == HistoryDate("accepted", MARCH)


def published(meta: str) -> list[tuple[str, str]]:
    element = etree.fromstring(f"<article-meta>{meta}</article-meta>")
    return [(row.medium, row.date.iso) for row in dates.publication(element)]


def test_a_day_of_publication_in_the_history_counts_where_there_is_no_other() -> None:
    year = '<pub-date pub-type="publication-year"><year>2014</year></pub-date>'
    day = "<day>17</day><month>12</month><year>2014</year>"
    history = f'<history><date date-type="pub">{day}</date><date>{day}</date></history>'
    assert published(year) == [("issue", "2014")]
    assert published(year + history) == [("issue", "2014"), ("online", "2014-12-17")]
    online = '<pub-date date-type="pub"><year>2015</year></pub-date>'
    assert published(online + history) == [("online", "2015")]


def test_a_date_in_words_or_in_its_attribute_alone_is_one() -> None:
    words = "<pub-date><string-date>17 December 2014</string-date></pub-date>"
    attribute = '<pub-date date-type="pub" iso-8601-date="2014-12-17"/>'
    assert published(words) == published(attribute) == [("online", "2014-12-17")]
