"""Many articles in one batch: under their journals and issues, and in which files."""

from pathlib import Path

from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.file_names import former
from jatspress.deposits.schema import problems
from jatspress.jats import Reading, read
from small_journal import DEPOSITOR, SMALL, tree

ISSUE = "<volume>7</volume><issue>2</issue>"
MAY = '<pub-date date-type="collection"><month>5</month><year>2020</year></pub-date>'


def article(folder: Path, doi: str, meta: str = "", kind: str = "research-article") -> Reading:
    """Return the small article under a DOI, with more in its article-meta, of a kind."""
    text = SMALL.replace("10.5555/small", doi).replace("<history>", f"{meta}<history>")
    path = folder / f"{doi.rpartition('/')[2]}.xml"
    path.write_text(text.replace("<article ", f'<article article-type="{kind}" '))
    return read(path, path.name)


def dois(element: etree._Element) -> list[str | None]:
    return [row.text for row in element.iterfind(".//doi_data/doi")]


def test_an_issue_is_told_once_and_its_articles_stand_in_order(tmp_path: Path) -> None:
    rows = [
        article(tmp_path, "10.5555/late", f"{ISSUE}<fpage>20</fpage>"),
        article(tmp_path, "10.5555/alone"),
        article(tmp_path, "10.5555/early", f"{MAY}{ISSUE}<fpage>3</fpage>"),
    ]
    xml = crossref(rows, DEPOSITOR).xml
    issue, alone = tree(xml).findall(".//journal")
    assert problems(xml) == []
    assert dois(issue) == ["10.5555/early", "10.5555/late"]
    assert dois(alone) == ["10.5555/alone"]
    assert len(issue.findall("journal_issue")) == 1
    assert alone.find("journal_issue") is None


def test_what_articles_say_of_their_issue_is_put_together(tmp_path: Path) -> None:
    """One article knows the month; the year that the other's own date gives is no second date."""
    rows = [
        article(tmp_path, "10.5555/one", ISSUE),
        article(tmp_path, "10.5555/two", f"{MAY}{ISSUE}"),
    ]
    (issue,) = tree(crossref(rows, DEPOSITOR).xml).findall(".//journal_issue")
    assert [row.tag for row in issue] == ["publication_date", "journal_volume", "issue"]
    assert issue.findtext("publication_date/month") == "05"


def test_the_sequence_in_the_issue_goes_before_the_page(tmp_path: Path) -> None:
    rows = [
        article(tmp_path, "10.5555/one", '<volume>7</volume><issue seq="2">2</issue>'),
        article(tmp_path, "10.5555/two", '<volume>7</volume><issue seq="1">2</issue>'),
    ]
    assert dois(tree(crossref(rows, DEPOSITOR).xml)) == ["10.5555/two", "10.5555/one"]


def test_records_of_another_kind_have_a_file_of_their_own(tmp_path: Path) -> None:
    rows = [
        article(tmp_path, "10.5555/draft", kind="preprint"),
        article(tmp_path, "10.5555/one"),
    ]
    files = crossref(rows, DEPOSITOR).named("issue")
    assert [*files] == ["issue.xml", "issue-preprints.xml"]
    assert [dois(tree(xml)) for xml in files.values()] == [["10.5555/one"], ["10.5555/draft"]]
    assert [*crossref(rows[:1], DEPOSITOR).named("issue")] == ["issue.xml"]


def test_files_of_one_deposit_have_batch_ids_of_their_own(tmp_path: Path) -> None:
    rows = [article(tmp_path, "10.5555/draft", kind="preprint"), article(tmp_path, "10.5555/one")]
    files = crossref(rows, DEPOSITOR, batch_id="b" * 100).named("issue")
    ids = [tree(xml).findtext("head/doi_batch_id", "") for xml in files.values()]
    assert ids == ["b" * 100, "b" * 90 + "-preprints"]


def test_files_of_an_earlier_deposit_are_known(tmp_path: Path) -> None:
    for name in ("issue.xml", "issue-10.5555-preprints.xml", "issue-peer-reviews.xml"):
        (tmp_path / name).write_text("<doi_batch/>")
    (tmp_path / "issue-translations.xml").write_text("<article/>")
    for kind in ("peer-reviews", "translations"):
        (tmp_path / f"issue-{kind}.html").write_text("<p>Told.</p>")
    (tmp_path / "issue-2.xml").write_text("<doi_batch/>")
    found = former(tmp_path, "issue", ["issue.xml"])
    assert [file.name for file in found] == [
        "issue-10.5555-preprints.xml",
        "issue-peer-reviews.xml",
        "issue-peer-reviews.html",
    ]
    assert former(tmp_path / "absent", "issue", []) == []
