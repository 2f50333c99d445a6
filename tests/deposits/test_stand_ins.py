"""Deposits where no settings say who deposits, and settings that an article contradicts."""

from dataclasses import replace
from pathlib import Path

from jatspress.article import Issn
from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from small_journal import DEPOSITOR, small, tree

PUBLISHER = "<publisher><publisher-name>A Press</publisher-name></publisher></journal-meta>"
SETTINGS = replace(DEPOSITOR, journal_title="A Journal", issns=(Issn("1230-8013", "print"),))


def test_anybodys_article_gives_a_valid_file_with_stand_ins(tmp_path: Path) -> None:
    reading = small(tmp_path, "</journal-meta>", PUBLISHER)
    for version in VERSIONS:
        deposit = crossref([reading], None, schema=version)
        assert problems(deposit.xml) == []
        assert not deposit.submittable
    root = tree(deposit.xml)
    assert root.findtext("head/depositor/depositor_name") == "A Press"
    assert root.findtext("head/depositor/email_address") == "doi@example.org"
    assert root.findtext("head/registrant") == "A Press"
    assert root.findtext(".//full_title") == "A Journal"
    assert root.findtext(".//resource") == "https://doi.org/10.5555/small"
    assert root.findtext(".//crossmark_policy") == "10.5555/small"


def test_one_finding_lists_the_stand_ins(tmp_path: Path) -> None:
    (finding,) = crossref([small(tmp_path)], None).findings
    assert (finding.code, finding.severity, finding.place.path) == (
        "DEPOSIT006",
        "warning",
        "small.xml",
    )
    for word in ('"A Journal"', "doi@example.org", "the DOI's link", '"self"', "never submitted"):
        assert word in finding.message


def test_an_article_names_its_own_page(tmp_path: Path) -> None:
    page = "<self-uri>https://journal.test/one</self-uri><history>"
    deposit = crossref([small(tmp_path, "<history>", page)], None)
    assert tree(deposit.xml).findtext(".//resource") == "https://journal.test/one"
    assert "the article's own address" in deposit.findings[0].message


def test_stand_ins_do_not_make_up_what_crossref_requires(tmp_path: Path) -> None:
    deposit = crossref([small(tmp_path, ">2020<", "><")], None)
    assert (deposit.files, [row.code for row in deposit.findings]) == ((), ["DEPOSIT002"])


def test_a_deposit_for_a_true_depositor_can_be_submitted(tmp_path: Path) -> None:
    assert crossref([small(tmp_path)], DEPOSITOR).submittable
    nobody = replace(DEPOSITOR, email="doi@example.org")
    assert not crossref([small(tmp_path)], nobody).submittable


def test_the_journal_is_registered_as_settings_say_and_another_title_is_told(
    tmp_path: Path,
) -> None:
    other = small(tmp_path, ">A Journal<", ">The Journal<")
    deposit = crossref([other], SETTINGS)
    assert [row.code for row in deposit.findings] == ["DEPOSIT008"]
    assert tree(deposit.xml).findtext(".//full_title") == "A Journal"


def test_capitals_and_a_title_in_another_language_are_no_contradiction(tmp_path: Path) -> None:
    assert crossref([small(tmp_path, ">A Journal<", "> a  JOURNAL<")], SETTINGS).findings == ()
    both = ">Un journal</journal-title><trans-title>A Journal</trans-title><journal-title>x<"
    assert crossref([small(tmp_path, ">A Journal<", both)], SETTINGS).findings == ()


def test_an_issn_that_is_not_registered_is_told(tmp_path: Path) -> None:
    issns = "<issn>2300-6722</issn></journal-meta>"
    deposit = crossref([small(tmp_path, "</journal-meta>", issns)], SETTINGS)
    assert [(row.code, "2300-6722" in row.message) for row in deposit.findings] == [
        ("DEPOSIT009", True)
    ]
    assert [row.text for row in tree(deposit.xml).iter("issn")] == ["1230-8013"]


def test_a_journal_without_an_issn_is_told_and_registered(tmp_path: Path) -> None:
    bare = small(tmp_path, '<issn pub-type="ppub">1230-8013</issn>', "")
    deposit = crossref([bare], DEPOSITOR)
    assert [(row.code, row.severity) for row in deposit.findings] == [("DEPOSIT014", "warning")]
    assert problems(deposit.xml) == []
    assert crossref([bare], SETTINGS).findings == ()
