"""What keeps an article, or a part of it, out of a deposit."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.errors import SettingsError
from small_journal import DEPOSITOR, small

TESTERS = replace(DEPOSITOR, doi_prefix="10.5555")


def dois(xml: bytes) -> list[str | None]:
    return [row.text for row in etree.fromstring(xml).iterfind(".//{*}doi_data/{*}doi")]


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ('pub-id-type="doi"', 'pub-id-type="pii"', "no DOI"),
        (">A title<", "><", "no title"),
        (">2020<", "><", "no publication date"),
        (">2020<", ">1399<", "no publication date"),
        (">A Journal<", "><", "no journal title"),
    ],
)
def test_an_article_that_lacks_a_fact_is_refused(
    tmp_path: Path, old: str, new: str, missing: str
) -> None:
    depositor = replace(TESTERS, journal_title="")
    deposit = crossref([small(tmp_path, old, new)], depositor)
    assert deposit.xml == b""
    assert [row.code for row in deposit.findings] == ["DEPOSIT002"]
    assert missing in deposit.findings[0].message
    assert deposit.findings[0].place.path == "small.xml"
    assert deposit.findings[0].place.line is not None


def test_an_article_without_a_page_is_refused(tmp_path: Path) -> None:
    deposit = crossref([small(tmp_path)], replace(TESTERS, landing_page=""))
    assert deposit.xml == b""
    assert "no landing page" in deposit.findings[0].message


def test_a_foreign_prefix_is_refused_and_the_others_go(tmp_path: Path) -> None:
    foreign = small(tmp_path, "10.5555", "10.9999", "foreign.xml")
    deposit = crossref([small(tmp_path), foreign], TESTERS)
    assert [(row.code, row.place.path) for row in deposit.findings] == [
        ("DEPOSIT003", "foreign.xml")
    ]
    assert dois(deposit.xml) == ["10.5555/small"]


def test_without_a_prefix_in_the_settings_each_prefix_has_a_file(tmp_path: Path) -> None:
    other = small(tmp_path, "10.5555", "10.9999", "other.xml")
    deposit = crossref([other, small(tmp_path)], replace(TESTERS, doi_prefix=""))
    assert deposit.findings == ()
    files = deposit.named("issue")
    assert [*files] == ["issue-10.9999.xml", "issue-10.5555.xml"]
    assert [dois(xml) for xml in files.values()] == [["10.9999/small"], ["10.5555/small"]]


def test_what_the_schema_refuses_is_left_out_and_the_others_go(tmp_path: Path) -> None:
    """No file can say what the model can: all that reading yields is fitted to the schema."""
    faulty = small(tmp_path, name="faulty.xml")
    journal = replace(faulty.article.journal, title="x" * 300)
    vars(faulty)["article"] = replace(faulty.article, journal=journal)
    deposit = crossref([faulty, small(tmp_path, "10.5555/small", "10.5555/two")], TESTERS)
    assert [(row.code, row.place.path) for row in deposit.findings] == [
        ("DEPOSIT004", "faulty.xml")
    ]
    assert problems(deposit.xml) == []
    assert dois(deposit.xml) == ["10.5555/two"]
    assert crossref([faulty], TESTERS).xml == b""


def test_a_head_the_schema_refuses_leaves_nothing_to_send(tmp_path: Path) -> None:
    deposit = crossref([small(tmp_path)], TESTERS, batch_id="abc")
    assert deposit.xml == b""
    assert [row.code for row in deposit.findings] == ["DEPOSIT004"]


def test_dates_that_cannot_travel_are_told(tmp_path: Path) -> None:
    depositor = replace(TESTERS, crossmark_policy="")
    deposit = crossref([small(tmp_path)], depositor)
    assert [row.code for row in deposit.findings] == ["DEPOSIT005"]
    assert "(2019)" in deposit.findings[0].message
    assert b"crossmark" not in deposit.xml


def test_an_address_of_nobody_is_told_once(tmp_path: Path) -> None:
    depositor = replace(TESTERS, email="doi@example.org")
    second = small(tmp_path, "10.5555/small", "10.5555/two", "two.xml")
    deposit = crossref([small(tmp_path), second], depositor)
    assert [row.code for row in deposit.findings] == ["DEPOSIT006"]
    assert deposit.xml


def test_a_depositor_without_a_name_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="registrant is empty"):
        crossref([small(tmp_path)], replace(TESTERS, registrant=" "))


def test_no_article_makes_no_deposit() -> None:
    deposit = crossref([], TESTERS)
    assert (deposit.xml, deposit.findings) == (b"", ())


def test_of_two_articles_with_one_doi_the_second_stays_out(tmp_path: Path) -> None:
    twins = [small(tmp_path, name=name) for name in ("one.xml", "two.xml")]
    deposit = crossref(twins, TESTERS)

    assert len(dois(deposit.xml)) == 1
    (finding,) = (row for row in deposit.findings if row.code == "DEPOSIT007")
    assert finding.place.path == "two.xml"
    assert "one.xml" in finding.message
