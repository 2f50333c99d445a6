"""What the DTD finds wrong is told once: other rules judge the article as it is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.checks import check_article
from jatspress.checks.schema import recovered
from jatspress.finding import Finding, Severity
from jatspress.jats import read

PUBLIC_ID = "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2 20190208//EN"
TITLE = "<title-group><article-title>Lupus</article-title></title-group>"
META = f"<article-meta>{TITLE}</article-meta>"


def errors(folder: Path, text: str, public_id: str = PUBLIC_ID) -> list[Finding]:
    """Return the errors in an article whose journal is in order."""
    path = folder / "article.xml"
    journal = (
        '<journal-meta><journal-id journal-id-type="x">x</journal-id><issn>1234-5679</issn>'
        "</journal-meta>"
    )
    doctype = f'<!DOCTYPE article PUBLIC "{public_id}" "x.dtd">\n'
    path.write_text(doctype + text.replace("JOURNAL", journal), encoding="utf-8")
    return [row for row in check_article(read(path)) if row.severity is Severity.ERROR]


def article(meta: str, body: str = "") -> str:
    """Return an article with an article-meta and a body."""
    return f"<article><front>JOURNAL{meta}</front><body>{body}</body></article>"


@pytest.mark.parametrize(
    ("meta", "body", "code"),
    [
        (META.replace("article-meta", "article-metta"), "", "DTD003"),
        (META.replace("article-title", "article-titel"), "", "DTD003"),
        (META.replace(TITLE, ""), "", "DTD006"),
        ("", "", "DTD006"),
        (META, '<p>See <xref rid="a"/></p><sec idd="a"><title/></sec>', "DTD009"),
        (META, '<p>See <xref rid="a1"/></p><sec id="1a1"><title/></sec>', "DTD011"),
    ],
)
def test_one_mistake_is_one_error(tmp_path: Path, meta: str, body: str, code: str) -> None:
    assert [code] == [row.code for row in errors(tmp_path, article(meta, body))]


@pytest.mark.parametrize(
    ("meta", "body", "codes"),
    [
        (META.replace("Lupus", "").replace("title-group", "title-grup"), "", ["DTD003", "META006"]),
        (META, '<sec idd="a"><title/><p><xref rid="b"/></p></sec>', ["DTD009", "LINK001"]),
        (META, '<sec id="a"><title/><p idd="a"/></sec>', ["DTD009", "LINK002"]),
    ],
)
def test_another_mistake_inside_is_told_too(
    tmp_path: Path, meta: str, body: str, codes: list[str]
) -> None:
    assert codes == [row.code for row in errors(tmp_path, article(meta, body))]


def test_place_is_that_in_the_file(tmp_path: Path) -> None:
    meta = META.replace("Lupus", "").replace("title-group", "title-grup")
    (_, title) = errors(tmp_path, article(meta))
    assert title.place.element == "/article/front/article-meta/title-grup/article-title"


def test_nothing_is_mended_where_the_dtd_is_not_ours(tmp_path: Path) -> None:
    meta = META.replace("article-meta", "article-metta")
    assert ["META006"] == [row.code for row in errors(tmp_path, article(meta), "-//X//Y//EN")]


def test_attribute_of_another_vocabulary_is_no_slip(tmp_path: Path) -> None:
    body = '<sec id="a"><title/></sec><p xmlns:o="urn:other" o:id="a"/>'
    assert not [row for row in errors(tmp_path, article(META, body)) if row.code == "LINK002"]


def test_the_article_as_read_stays_as_it_is(tmp_path: Path) -> None:
    errors(tmp_path, article(META.replace("article-meta", "article-metta")))
    reading = read(tmp_path / "article.xml")
    before = etree.tostring(reading.source.root)
    assert ("Lupus",) == recovered(reading).article.title.runs
    assert before == etree.tostring(reading.source.root)


def test_valid_article_is_not_copied(tmp_path: Path) -> None:
    errors(tmp_path, article(META, "<p/>"))
    reading = read(tmp_path / "article.xml")
    assert recovered(reading) is reading
