"""Dates, the issue and the history."""

import pytest
from lxml import etree

from jatspress.article import Article, Doi, HistoryDate, Journal, PartialDate, PublicationDate, Text
from jatspress.deposits import dates
from jatspress.deposits.crossmark import crossmark
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.issue import issue

NOBODY = Depositor("", "", "")
DOI = Doi("10.5555/x")


def article(
    *publication: PublicationDate,
    history: tuple[HistoryDate, ...] = (),
    volume: str = "",
    number: str = "",
) -> Article:
    return Article(
        "",
        "en",
        Text(),
        Journal(""),
        publication=publication,
        history=history,
        volume=volume,
        issue=number,
    )


def parts(element: etree._Element | None) -> list[tuple[str, str]]:
    """Return the names and texts of the elements that hold text, in order."""
    rows = [] if element is None else element.iter()
    return [(etree.QName(row).localname, row.text or "") for row in rows if not len(row)]


def assertions(of: Article, policy: str = "self") -> list[tuple[str | None, str | None]]:
    element = crossmark(of, DOI, Depositor("", "", "", crossmark_policy=policy))
    rows = [] if element is None else element.iter("{*}assertion")
    return [(row.get("name"), row.text) for row in rows]


def test_month_and_day_have_two_digits_and_stand_before_the_year() -> None:
    assert parts(dates.date("publication_date", PartialDate(2021, 8, 1))) == [
        ("month", "08"),
        ("day", "01"),
        ("year", "2021"),
    ]


@pytest.mark.parametrize(
    "day",
    [PartialDate(2021, 2, 31), PartialDate(2021, 13), PartialDate(1399), PartialDate(2201)],
)
def test_a_date_that_cannot_be_is_not_sent(day: PartialDate) -> None:
    made = article(PublicationDate("online", day), history=(HistoryDate("received", day),))
    assert dates.publications(made) == []
    assert assertions(made) == []
    assert dates.latest(made) == 0


def test_the_date_of_the_issue_serves_where_there_is_no_other() -> None:
    collected = PublicationDate("issue", PartialDate(2021))
    online = PublicationDate("online", PartialDate(2020, 12))
    assert dates.publications(article(collected)) == [collected]
    assert dates.publications(article(collected, online)) == [online]


def test_each_medium_is_sent_once() -> None:
    rows = [PublicationDate("online", PartialDate(year)) for year in (2020, 2021)]
    assert dates.publications(article(*rows)) == rows[:1]


def test_an_issue_has_its_own_date_or_the_year_of_publication() -> None:
    online = PublicationDate("online", PartialDate(2020, 12, 30))
    own = PublicationDate("issue", PartialDate(2021, 6))
    assert parts(issue(article(online, own, volume="28", number="2"), NOBODY)) == [
        ("month", "06"),
        ("year", "2021"),
        ("volume", "28"),
        ("issue", "2"),
    ]
    assert parts(issue(article(online, volume="28"), NOBODY)) == [
        ("year", "2020"),
        ("volume", "28"),
    ]


def test_without_volume_number_or_date_there_is_no_issue() -> None:
    assert issue(article(PublicationDate("online", PartialDate(2020))), NOBODY) is None
    assert issue(article(volume="1"), NOBODY) is None


def test_every_revision_is_told_in_order() -> None:
    history = (
        HistoryDate("accepted", PartialDate(2021, 3)),
        HistoryDate("revised", PartialDate(2021, 1)),
        HistoryDate("revised", PartialDate(2021, 2)),
        HistoryDate("received", PartialDate(2020)),
    )
    printed = PublicationDate("print", PartialDate(2021, 5, 1))
    made = article(printed, history=history)
    assert assertions(made) == [
        ("received", "2020"),
        ("revised", "2021-01"),
        ("revised", "2021-02"),
        ("accepted", "2021-03"),
        ("published_print", "2021-05-01"),
    ]
    element = crossmark(made, DOI, Depositor("", "", "", crossmark_policy="self"))
    assert element is not None
    assert [row.get("order") for row in element.iter("{*}assertion")] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("policy", "sent"),
    [("self", "10.5555/x"), ("10.5555/policy", "10.5555/policy")],
)
def test_the_policy_is_a_bare_doi(policy: str, sent: str) -> None:
    element = crossmark(article(), DOI, Depositor("", "", "", crossmark_policy=policy))
    assert parts(element) == [("crossmark_policy", sent)]


def test_without_a_policy_there_is_no_crossmark() -> None:
    assert crossmark(article(), DOI, Depositor("", "", "")) is None
