"""Reports, replies and notes, set off from the article and from one another."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from jatspress.job import HTML, Job
from jatspress.publish import publish
from jatspress.settings import Settings
from small_journal import SMALL

NAME = "<name><surname>Nowak</surname><given-names>Anna</given-names></name>"
STUB = f"<front-stub><contrib-group><contrib>{NAME}</contrib></contrib-group></front-stub>"
SUBJECT = "<article-categories><subj-group><subject>Answer</subject></subj-group>"


def shown(tmp_path: Path, old: str, new: str) -> html.HtmlElement:
    """Return the page of the small article with one part of it changed."""
    path = tmp_path / "small.xml"
    assert old in SMALL
    path.write_text(SMALL.replace(old, new), encoding="utf-8")
    result = publish(Job(path, path.name, "a", Settings()), (HTML,))
    assert "TEXT006" not in {row.code for row in result.findings}
    return html.fromstring(result.files["a/index.html"])


def texts(page: html.HtmlElement, path: str) -> list[str]:
    """Return the words of what an XPath finds on a page."""
    return [" ".join(row.text_content().split()) for row in page.xpath(path)]


def test_a_report_says_what_it_is_and_who_wrote_it(tmp_path: Path) -> None:
    part = f'<sub-article article-type="reviewer-report">{STUB}</sub-article>'
    page = shown(tmp_path, "</article>", f"{part}</article>")

    assert texts(page, "//*[@class='sub-article']/p[@class='kind']") == ["Reviewer report"]
    assert texts(page, "//*[@class='contrib']") == ["Anna Nowak"]


def test_a_name_in_eastern_order_keeps_it(tmp_path: Path) -> None:
    stub = STUB.replace("<name>", '<name name-style="eastern">')
    part = f'<sub-article article-type="reply">{stub}</sub-article>'
    page = shown(tmp_path, "</article>", f"{part}</article>")

    assert texts(page, "//*[@class='contrib']") == ["Nowak Anna"]


def test_a_reply_with_a_subject_is_called_by_that_alone(tmp_path: Path) -> None:
    stub = STUB.replace("<contrib-group>", f"{SUBJECT}</article-categories><contrib-group>")
    part = f'<response response-type="reply">{stub}</response>'
    page = shown(tmp_path, "</article>", f"{part}</article>")

    assert texts(page, "//*[@class='response']//*[@class='kind']") == ["Answer"]


def test_notes_of_authors_share_one_heading(tmp_path: Path) -> None:
    notes = "".join(f"<fn><label>{mark}</label><p>Words {mark}.</p></fn>" for mark in "†‡")
    page = shown(tmp_path, "<pub-date", f"<author-notes>{notes}</author-notes><pub-date")

    assert texts(page, "//*[@class='notes-of-authors']/h2") == ["Notes"]
    assert texts(page, "//*[@class='notes-of-authors']/div/p") == ["Words †.", "Words ‡."]


def test_only_a_bare_number_gets_a_full_stop(tmp_path: Path) -> None:
    labels = ("1", "2.", "[3]")
    refs = "".join(
        f"<ref><label>{row}</label><mixed-citation>A book</mixed-citation></ref>" for row in labels
    )
    page = shown(tmp_path, "</article>", f"<back><ref-list>{refs}</ref-list></back></article>")

    assert texts(page, "//li[@class='numbered']/span") == ["1"]


def test_the_kind_of_another_date_is_in_the_articles_language(tmp_path: Path) -> None:
    date = '<history><date date-type="rev-request"><year>2019</year></date>'
    path = tmp_path / "pt.xml"
    path.write_text(SMALL.replace('"en"', '"pt"').replace("<history>", date), encoding="utf-8")
    result = publish(Job(path, path.name, "a", Settings()), (HTML,))

    assert "Revisão solicitada: 2019" in result.files["a/index.html"].decode()
