"""The issue, the volume and the journal, with their DOIs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jatspress.deposits.crossref import crossref
from small_journal import DEPOSITOR, record, related

PAGES = replace(DEPOSITOR, issue_page="https://journal.test/issues/{doi}")
META = """<pub-date date-type="collection"><month>6</month><year>2020</year></pub-date>
<pub-date date-type="collection"><year>2021</year></pub-date>
<volume>28</volume><volume-id pub-id-type="doi">10.5555/v28</volume-id>
<volume-id pub-id-type="publisher-id">XXVIII</volume-id>
<issue>2</issue><issue-id pub-id-type="doi">10.5555/v28.2</issue-id>
<issue-title xml:lang="fr">Du thé</issue-title><issue-title>Of tea</issue-title>
<supplement>Suppl 1</supplement>"""


def test_an_issue_is_told_whole_and_in_order(tmp_path: Path) -> None:
    [issue] = record(related(tmp_path, META), PAGES).iter("journal_issue")
    assert [part.tag for part in issue] == [
        "titles",
        "publication_date",
        "publication_date",
        "journal_volume",
        "issue",
        "special_numbering",
        "doi_data",
    ]
    assert issue.findtext("titles/title") == "Of tea"
    assert [row.findtext("year") for row in issue.iter("publication_date")] == ["2020", "2021"]
    assert issue.findtext("special_numbering") == "Suppl 1"
    assert issue.findtext("doi_data/resource") == "https://journal.test/issues/10.5555/v28.2"
    assert issue.findtext("journal_volume/doi_data/doi") == "10.5555/v28"
    assert issue.findtext("journal_volume/publisher_item/item_number") == "XXVIII"


def test_without_an_address_their_dois_are_told_and_not_sent(tmp_path: Path) -> None:
    reading = related(tmp_path, META)
    assert record(reading).find(".//journal_issue/doi_data") is None
    assert [row.code for row in crossref([reading], DEPOSITOR).findings] == 2 * ["DEPOSIT012"]


def test_a_number_that_is_too_long_is_told_and_the_article_is_sent(tmp_path: Path) -> None:
    long = (
        f"<volume>{'v' * 33}</volume><issue>{'i' * 33}</issue><supplement>{'s' * 16}</supplement>"
    )
    reading = related(tmp_path, long)
    [issue] = record(reading).iter("journal_issue")
    assert [part.tag for part in issue] == ["publication_date"]
    assert [row.code for row in crossref([reading], DEPOSITOR).findings] == 3 * ["DEPOSIT012"]


def test_a_doi_of_the_journal_leads_to_its_page(tmp_path: Path) -> None:
    whose = replace(DEPOSITOR, journal_doi="10.5555/journal", journal_page="https://journal.test/")
    [journal] = record(related(tmp_path), whose).iter("journal_metadata")
    assert journal.findtext("doi_data/doi") == "10.5555/journal"
    assert journal.findtext("doi_data/resource") == "https://journal.test/"


def test_archives_versions_and_crossmark_stand_where_they_must(tmp_path: Path) -> None:
    whose = replace(
        DEPOSITOR,
        archives=("CLOCKSS", "CINES"),
        crossmark_version="2",
        crossmark_domains=("journal.test",),
        is_crossmark_exclusive=True,
    )
    words = (
        '<article-version-alternatives><article-version article-version-type="publication-state">'
        "version of record</article-version><article-version>1.1</article-version>"
        "</article-version-alternatives>"
    )
    found = record(related(tmp_path, words), whose)
    assert [row.get("name") for row in found.iter("archive")] == ["CLOCKSS", "CINES"]
    assert found.findtext(".//version_info/version") == "1.1"
    assert found.findtext(".//version_info/description") == "version of record"
    [mark] = found.iter("crossmark")
    assert [part.tag for part in mark][:4] == [
        "crossmark_version",
        "crossmark_policy",
        "crossmark_domains",
        "crossmark_domain_exclusive",
    ]
    assert found.findtext(".//crossmark_domain/domain") == "journal.test"
    assert found.findtext(".//crossmark_domain_exclusive") == "true"


def test_dates_of_events_reach_crossmark(tmp_path: Path) -> None:
    events = """<pub-history><event event-type="rev-recd"><date><year>2019</year></date></event>
    <event><date date-type="accepted"><year>2020</year></date></event></pub-history>"""
    rows = record(related(tmp_path, events)).iter("assertion")
    assert [(row.get("name"), row.text) for row in rows][:3] == [
        ("received", "2019"),
        ("revised", "2019"),
        ("accepted", "2020"),
    ]
