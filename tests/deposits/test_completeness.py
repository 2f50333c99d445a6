"""How complete a record is, told of the record that would be sent."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jatspress.completeness import Completeness, State
from jatspress.deposits.aspects import DATES, ELEMENTS, IN_ORDER, ONLINE
from jatspress.deposits.completeness import completeness
from jatspress.deposits.crossref import crossref
from jatspress.deposits.kinds import Kind
from jatspress.jats import read
from jatspress.settings import TABLES
from small_journal import DEPOSITOR, SMALL, small

PAID = (
    "<funding-group><award-group><funding-source>A fund</funding-source></award-group>"
    "</funding-group>"
)
HISTORY = """<history><date date-type="received"><year>2019</year></date></history>"""


def states(score: Completeness) -> dict[str, State]:
    return {row.key: row.state for row in score.measures}


def test_the_case_report_has_the_four_dates_and_lacks_what_nobody_knows(case_report: Path) -> None:
    reading = read(case_report)
    score = completeness(reading, DEPOSITOR)

    assert {row.key for row in score.dates} == {
        "received",
        "revised",
        "accepted",
        "published-online",
        "dates-in-order",
    }
    assert all(row.state is State.PRESENT for row in score.dates)
    assert {"references": 28, "abstracts": 1, "affiliations": 1} == {
        row.key: row.count
        for row in score.elements
        if row.key in {"references", "abstracts", "affiliations"}
    }
    assert {"orcids", "licenses"} <= {row.key for row in score.missing}
    assert states(score)["funders"] is State.NOT_APPLICABLE  # "None declared"


def test_a_deposit_and_the_record_that_would_be_sent_have_one_score(case_report: Path) -> None:
    reading = read(case_report)
    for version in ("5.3.1", "5.4.0", "5.5.0"):
        depositor = replace(DEPOSITOR, crossref_schema=version)
        deposit = crossref([reading], depositor).xml

        assert completeness(reading, depositor) == completeness(reading, depositor, deposit)


def test_what_is_missing_says_where_to_add_it() -> None:
    for aspect in (*ELEMENTS, *DATES, ONLINE):
        row = aspect.counted(0)
        assert row.state is State.MISSING
        assert row.advice
        assert row.example
    assert IN_ORDER.counted(0).advice


def test_the_settings_that_are_advised_exist() -> None:
    words = " ".join(row.advice for row in (*ELEMENTS, *DATES))
    named = set(re.findall(r"[a-z]+_[a-z]+", words))

    assert {"crossmark_policy", "pdf_page"} == named <= set(TABLES["deposit"])


def test_without_a_policy_the_dates_of_the_road_are_missing(tmp_path: Path) -> None:
    score = completeness(small(tmp_path), replace(DEPOSITOR, crossmark_policy=""))

    assert {"update-policies", "received"} <= {row.key for row in score.missing}


@pytest.mark.parametrize(
    ("funding", "state"),
    [
        ("", State.NOT_APPLICABLE),
        (PAID, State.MISSING),
        (
            "<funding-group><funding-statement>None declared.</funding-statement></funding-group>",
            State.NOT_APPLICABLE,
        ),
        (
            "<funding-group><funding-statement>7, no more.</funding-statement></funding-group>",
            State.MISSING,
        ),
    ],
)
def test_funding_counts_where_there_was_some(tmp_path: Path, funding: str, state: State) -> None:
    reading = small(tmp_path, "</article-meta>", f"{funding}</article-meta>")
    found = states(completeness(reading, DEPOSITOR))

    assert (state, state) == (found["funders"], found["award-numbers"])


@pytest.mark.parametrize(
    ("received", "state"),
    [("2019", State.PRESENT), ("2020", State.PRESENT), ("2021", State.MISSING)],
)
def test_dates_are_in_order_as_far_as_they_are_known(
    tmp_path: Path, received: str, state: State
) -> None:
    reading = small(
        tmp_path,
        '<pub-date date-type="pub"><year>2020</year></pub-date>\n' + HISTORY,
        '<pub-date date-type="pub" publication-format="electronic"><day>2</day><month>3</month>'
        f"<year>2020</year></pub-date>\n{HISTORY.replace('2019', received)}",
    )

    assert state is states(completeness(reading, DEPOSITOR))["dates-in-order"]


def test_one_date_alone_is_in_no_order(tmp_path: Path) -> None:
    reading = small(tmp_path, HISTORY, "")

    assert states(completeness(reading, DEPOSITOR))["dates-in-order"] is State.NOT_APPLICABLE


def test_an_online_date_counts_only_to_the_day(tmp_path: Path) -> None:
    for day, state in (("", State.MISSING), ("<day>2</day>", State.PRESENT)):
        reading = small(
            tmp_path,
            'date-type="pub"><year>',
            f'date-type="pub" publication-format="electronic">{day}<month>3</month><year>',
        )
        assert states(completeness(reading, DEPOSITOR))["published-online"] is state


def test_where_no_record_can_be_made_the_score_says_why(tmp_path: Path) -> None:
    reading = small(tmp_path, '<article-id pub-id-type="doi">10.5555/small</article-id>', "")
    score = completeness(reading, DEPOSITOR)

    assert (0, 0, "") == (score.present, score.of, score.doi)
    assert "no DOI" in score.hindrances[0]


def test_without_a_journal_an_article_stands_for_itself(tmp_path: Path) -> None:
    (tmp_path / "alone.xml").write_text(SMALL, encoding="utf-8")
    score = completeness(read(tmp_path / "alone.xml"), None)

    assert score.doi == "10.5555/small"
    assert states(score)["received"] is State.PRESENT


def test_a_score_is_read_back_as_it_was_written(case_report: Path) -> None:
    score = completeness(read(case_report), DEPOSITOR)

    assert score == Completeness.from_json(score.as_json())


@pytest.mark.parametrize(
    ("kind", "without_place"),
    [
        (Kind.ARTICLE, set()),
        (Kind.POSTED, {"update-policies", "received", "revised", "accepted"}),
        (
            Kind.PENDING,
            {"references", "resource-links", "similarity-checking", "published-online"},
        ),
        (
            Kind.RESOURCES,
            {"abstracts", "orcids", "affiliations", "ror-ids", "accepted", "published-online"},
        ),
    ],
)
def test_each_kind_is_scored_by_what_it_has_a_place_for(
    case_report: Path, kind: Kind, without_place: set[str]
) -> None:
    reading = read(case_report)
    score = completeness(reading, DEPOSITOR, kind=kind)
    deposit = crossref([reading], DEPOSITOR, kind=kind).xml
    free = {row.key for row in score.measures if row.state is State.NOT_APPLICABLE}
    if kind is Kind.POSTED:  # a date of acceptance that is there is sent, and counts
        without_place -= {"accepted"}

    assert without_place | {"funders", "award-numbers"} == free - {"dates-in-order"}
    assert score == completeness(reading, DEPOSITOR, deposit, kind)


def test_a_preprint_is_scored_as_one_without_being_told(tmp_path: Path) -> None:
    reading = small(tmp_path, "<article ", '<article article-type="preprint" ')
    found = states(completeness(reading, None))

    assert {found[key] for key in ("update-policies", "received", "accepted")} == {
        State.NOT_APPLICABLE
    }
    assert found["abstracts"] is State.MISSING


def test_the_score_of_a_deposit_is_that_of_the_article_and_not_of_its_issue(
    tmp_path: Path,
) -> None:
    number = '<volume>1</volume><issue>2</issue><issue-id pub-id-type="doi">10.5555/i</issue-id>'
    reading = small(tmp_path, "<history>", f"{number}<history>")
    depositor = replace(DEPOSITOR, issue_page="https://journal.test/{volume}/{issue}")
    deposit = crossref([reading], depositor).xml

    assert b"10.5555/i<" in deposit
    assert states(completeness(reading, depositor, deposit))["received"] is State.PRESENT
