"""From an article's file to its deposit."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import Doi, Issn
from jatspress.deposits.crossref import crossref
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.schema import problems
from jatspress.jats import Reading, read
from small_journal import small, tree

REPOSITORY = Path(__file__).parents[2]
CASE_REPORT = REPOSITORY / "article/dystrophic-calcifications-sle/dystrophic-calcifications-sle.xml"
DEPOSITOR = Depositor(
    name="Polish Annals of Medicine",
    email="doi@example.edu",
    registrant="Collegium Medicum",
    doi_prefix="10.5555",
    crossmark_policy="self",
    journal_title="Polish Annals of Medicine",
    journal_abbreviation="Pol. Ann. Med.",
    issns=(Issn("1230-8013", "print"),),
)


@pytest.fixture(scope="module")
def case_report() -> Reading:
    return read(CASE_REPORT)


def date(element: etree._Element | None) -> str:
    assert element is not None
    return "-".join(element.findtext(part, "") for part in ("year", "month", "day"))


def test_the_case_report_is_valid_and_nothing_is_found(case_report: Reading) -> None:
    deposit = crossref([case_report], DEPOSITOR)
    assert deposit.findings == ()
    assert problems(deposit.xml) == []


def test_the_case_report_holds_its_four_dates(case_report: Reading) -> None:
    root = tree(crossref([case_report], DEPOSITOR).xml)
    article = root.find(".//journal_article")
    assert article is not None
    online = article.find("publication_date[@media_type='online']")
    assert date(online) == "2021-08-18"
    assert date(article.find("acceptance_date")) == "2021-01-21"
    sent = [(row.get("name"), row.text) for row in article.iterfind(".//assertion")]
    assert sent == [
        ("received", "2020-10-14"),
        ("revised", "2021-01-20"),
        ("accepted", "2021-01-21"),
        ("published_online", "2021-08-18"),
    ]


def test_the_case_report_sends_every_reference_whole(case_report: Reading) -> None:
    root = tree(crossref([case_report], DEPOSITOR).xml)
    citations = root.findall(".//citation")
    assert [row.get("key") for row in citations] == [f"r{number}" for number in range(1, 29)]
    dois = [row.findtext("doi") for row in citations if row.find("doi") is not None]
    assert len(dois) == 13
    assert all(Doi.parse(doi or "") for doi in dois)
    worded = [row.findtext("unstructured_citation") for row in citations]
    assert worded == [row.text for row in case_report.article.references]


def test_the_journal_is_named_as_registered(case_report: Reading) -> None:
    root = tree(crossref([case_report], replace(DEPOSITOR, journal_title="Pol Ann")).xml)
    assert root.findtext(".//full_title") == "Pol Ann"


def test_no_element_is_empty(case_report: Reading, tmp_path: Path) -> None:
    root = tree(crossref([case_report, small(tmp_path)], full(DEPOSITOR)).xml)
    assert [row.tag for row in root.iter() if not len(row) and not (row.text or "").strip()] == []


def test_the_same_input_gives_the_same_bytes(case_report: Reading) -> None:
    assert crossref([case_report], DEPOSITOR) == crossref([read(CASE_REPORT)], DEPOSITOR)


def test_the_head_is_made_of_the_content(case_report: Reading, tmp_path: Path) -> None:
    root = tree(crossref([small(tmp_path), case_report], full(DEPOSITOR)).xml)
    assert root.findtext("head/timestamp") == "20210818000000000"
    alone = tree(crossref([small(tmp_path)], full(DEPOSITOR)).xml)
    assert alone.findtext("head/timestamp") == "20200101000000000"
    ids = {row.findtext("head/doi_batch_id", "") for row in (root, alone)}
    assert len(ids) == 2
    assert all(row.startswith("jatspress-") and len(row) == 26 for row in ids)


def test_the_head_can_be_given(case_report: Reading) -> None:
    deposit = crossref([case_report], DEPOSITOR, timestamp=20300101120000000, batch_id="batch-7")
    root = tree(deposit.xml)
    assert root.findtext("head/timestamp") == "20300101120000000"
    assert root.findtext("head/doi_batch_id") == "batch-7"


def test_the_batch_id_does_not_hang_on_the_timestamp(case_report: Reading) -> None:
    ids = {
        tree(crossref([case_report], DEPOSITOR, timestamp=stamp).xml).findtext("head/doi_batch_id")
        for stamp in (1, 2)
    }
    assert len(ids) == 1


def test_the_bytes_are_utf_8_on_lines(case_report: Reading) -> None:
    xml = crossref([case_report], DEPOSITOR).xml
    lines = xml.decode("utf-8").splitlines()
    assert lines[0] == '<?xml version="1.0" encoding="UTF-8"?>'
    assert lines[2] == "  <head>"
    assert xml.endswith(b"</doi_batch>\n")


def full(depositor: Depositor) -> Depositor:
    """Return a depositor whose articles need no address of their own."""
    return replace(depositor, landing_page="https://example.edu/{doi}")


def test_an_element_citation_is_sent_as_parts_and_as_its_words(tmp_path: Path) -> None:
    parts = "<source>J</source><year>1949</year><volume>3</volume>"
    reference = f'<ref id="r1"><element-citation>{parts}</element-citation></ref>'
    worded = '<ref id="r2"><mixed-citation>Monod J. 1949.</mixed-citation></ref>'
    back = f"</front><back><ref-list>{reference}{worded}</ref-list></back>"
    root = tree(crossref([small(tmp_path, "</front>", back)], full(DEPOSITOR)).xml)
    sent = [[part.tag for part in row] for row in root.iter("citation")]
    assert sent == [
        ["journal_title", "volume", "cYear", "unstructured_citation"],
        ["unstructured_citation"],
    ]
    assert root.findtext(".//unstructured_citation") == "J 1949 3"


def test_nothing_is_claimed_of_what_there_is_to_read(case_report: Reading) -> None:
    """The full text is not in the XML, but it was published: "abstract_only" would be wrong."""
    article = tree(crossref([case_report], DEPOSITOR).xml).find(".//journal_article")
    assert article is not None
    assert article.get("publication_type") is None
