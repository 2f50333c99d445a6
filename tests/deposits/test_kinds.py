"""Records of other kinds: accepted articles, preprints, and what is added to a registered DOI."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.cli import KINDS
from jatspress.deposits.crossref import Deposit, crossref
from jatspress.deposits.kinds import ASKED, Kind
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.jats import Reading, read
from small_journal import DEPOSITOR, SMALL, small, tree

ISSN = '<issn pub-type="ppub">1230-8013</issn><issn pub-type="epub">2300-6722</issn>'
ACCEPTED = '<date date-type="accepted"><day>3</day><month>2</month><year>2020</year></date>'
LICENCE = (
    '<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"/>'
    "</permissions><abstract><p>Words.</p></abstract>"
)
REFERENCE = (
    '<ref-list><ref id="r1"><mixed-citation>Monod J. 1949.</mixed-citation></ref></ref-list>'
)


def full(folder: Path, kind: str = "research-article", **changes: tuple[str, str]) -> Reading:
    """Return an article that has what any kind of record needs, with parts of it changed."""
    text = SMALL.replace("<article ", f'<article article-type="{kind}" ').replace(
        "<article ", '<article xmlns:xlink="http://www.w3.org/1999/xlink" '
    )
    text = text.replace(
        "</journal-meta>", "<issn pub-type='epub'>2300-6722</issn></journal-meta>".replace("'", '"')
    )
    text = text.replace("</history>", f"{ACCEPTED}</history>{LICENCE}")
    text = text.replace("</front>", f"</front><back>{REFERENCE}</back>")
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    path = folder / "full.xml"
    path.write_text(text)
    return read(path, "full.xml")


def names(element: etree._Element | None) -> list[str]:
    assert element is not None
    return [str(child.tag) for child in element]


def in_each_version(reading: Reading, kind: Kind | None = None) -> list[Deposit]:
    depositors = [replace(DEPOSITOR, crossref_schema=version) for version in VERSIONS]
    return [crossref([reading], depositor, kind=kind) for depositor in depositors]


def test_the_command_offers_the_kinds_that_there_are() -> None:
    assert list(KINDS) == list(ASKED)


@pytest.mark.parametrize("kind", [None, *ASKED])
def test_each_kind_is_valid_in_each_version(tmp_path: Path, kind: Kind | None) -> None:
    for deposit in in_each_version(full(tmp_path), kind):
        assert deposit.findings == ()
        assert problems(deposit.xml) == []


def test_an_accepted_article_is_pending_with_its_date(tmp_path: Path) -> None:
    root = tree(crossref([full(tmp_path)], DEPOSITOR, kind=Kind.PENDING).xml)
    pending = root.find("body/pending_publication")
    assert names(pending) == [
        "publication",
        "titles",
        "acceptance_date",
        "abstract",
        "crossmark",
        "doi",
    ]
    assert root.findtext(".//publication/issn") == "2300-6722"
    assert root.findtext(".//acceptance_date/day") == "03"


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        (ACCEPTED, "", "no date of acceptance"),
        (ISSN, "", "no ISSN"),
        (">A Journal<", "><", "no journal title"),
        ('pub-id-type="doi"', 'pub-id-type="pii"', "no DOI"),
    ],
)
def test_an_accepted_article_that_lacks_a_fact_is_refused(
    tmp_path: Path, old: str, new: str, missing: str
) -> None:
    deposit = crossref([full(tmp_path, change=(old, new))], DEPOSITOR, kind=Kind.PENDING)
    assert deposit.files == ()
    assert [row.code for row in deposit.findings] == ["DEPOSIT002"]
    assert missing in deposit.findings[0].message


def test_an_accepted_article_needs_no_date_of_publication(tmp_path: Path) -> None:
    date = '<pub-date date-type="pub"><year>2020</year></pub-date>'
    unpublished = full(tmp_path, change=(date, ""))
    assert crossref([unpublished], DEPOSITOR, kind=Kind.PENDING).xml
    assert crossref([unpublished], DEPOSITOR).xml == b""


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("preprint", "small", "small"),
        ("article", ">A Journal<", ">bioRxiv<"),
        ("article", "<journal-meta>", "<journal-meta><journal-id>arXiv</journal-id>"),
    ],
)
def test_a_preprint_is_posted_content(tmp_path: Path, kind: str, old: str, new: str) -> None:
    reading = full(tmp_path, kind, change=(old, new))
    for deposit in in_each_version(reading):
        assert problems(deposit.xml) == []
        posted = tree(deposit.xml).find("body/posted_content")
        assert posted is not None
        assert posted.get("type") == "preprint"
        assert [name for name in names(posted) if name != "group_title"] == [
            "titles",
            "posted_date",
            "acceptance_date",
            "institution",
            "abstract",
            "program",
            "doi_data",
            "citation_list",
        ]


def test_a_preprint_needs_neither_journal_title_nor_issn(tmp_path: Path) -> None:
    journal = ("<journal-title>A Journal</journal-title>", "")
    deposit = crossref([full(tmp_path, "preprint", a=journal, b=(ISSN, ""))], DEPOSITOR)
    assert (deposit.findings, problems(deposit.xml)) == ((), [])


def test_what_is_added_later_says_of_each_thing_to_which_doi(tmp_path: Path) -> None:
    xml = crossref([full(tmp_path)], DEPOSITOR, kind=Kind.RESOURCES).xml
    root = tree(xml)
    assert problems(xml) == []
    assert names(root.find("head")) == ["doi_batch_id", "depositor"]
    assert names(root.find("body")) == ["doi_citations", "crossmark_data"]
    assert [row.text for row in root.iterfind("body/*/doi")] == ["10.5555/small"] * 2
    without = replace(DEPOSITOR, crossmark_policy="")
    root = tree(crossref([full(tmp_path)], without, kind=Kind.RESOURCES).xml)
    assert names(root.find("body")) == ["doi_citations", "lic_ref_data"]


def test_an_article_without_anything_to_add_is_refused(tmp_path: Path) -> None:
    bare = replace(DEPOSITOR, crossmark_policy="", landing_page="")
    deposit = crossref([small(tmp_path)], bare, kind=Kind.RESOURCES)
    assert deposit.files == ()
    assert "no resource" in deposit.findings[0].message
