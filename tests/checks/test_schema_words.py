"""The words for each way to break a DTD: one mistake, one finding, at the start tag to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.finding import Finding
from jatspress.jats import read

HEAD = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 '
    '20241031//EN" "JATS-journalpublishing1-4-mathml3.dtd">'
    '<article xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:mml="http://www.w3.org/1998/Math/MathML"><front><journal-meta><journal-id>j</journal-id>'
    "<issn>1234-5679</issn></journal-meta><article-meta><title-group><article-title>T"
    "</article-title></title-group>{meta}</article-meta></front><body>{body}</body></article>"
)
YEAR = "<pub-date><year>2021</year></pub-date>"


def broken(folder: Path, meta: str, body: str) -> list[Finding]:
    """Return what the DTD rules find in an article with this front matter and body."""
    path = folder / "article.xml"
    path.write_text(HEAD.format(meta=meta, body=body), encoding="utf-8")
    return [row for row in check_article(read(path)) if row.code.startswith("DTD")]


CASES = {
    # too early, too late, in the wrong order
    "<volume>1</volume>" + YEAR * 2: (
        "DTD005",
        "<volume> stands too early; move it behind <pub-date>",
    ),
    YEAR + "<permissions/><history><date><year>2020</year></date></history>": (
        "DTD005",
        "<history> stands too late; move it before <permissions>",
    ),
    # missing: one, several in order, one of several
    "<pub-date><month>08</month></pub-date>": (
        "DTD006",
        "<pub-date> lacks <year>; it belongs behind <month>",
    ),
    YEAR + "<history/>": ("DTD006", "<history> lacks <date>"),
    YEAR + "<kwd-group><compound-kwd/></kwd-group>": (
        "DTD006",
        "<compound-kwd> lacks <compound-kwd-part>",
    ),
    # doubled, or beside what excludes it
    YEAR + "<fpage>1</fpage><fpage>2</fpage>": (
        "DTD007",
        "<fpage> stands in <article-meta> once already; take one of the two out, or join them",
    ),
    "<pub-date><month>1</month><season>x</season><year>2021</year></pub-date>": (
        "DTD004",
        "<season> may not stand in <pub-date> beside what is there; take it out; here may stand",
    ),
    # unknown, and what may be meant
    YEAR + "<volumee>1</volumee>": (
        "DTD003",
        "<volumee> is no element of the DTD; write <volume>, if that is meant",
    ),
    "<pub-date><year>2021</year><mon>08</mon></pub-date>": (
        "DTD003",
        "<mon> is no element of the DTD; write <month>, if that is meant, and move it before",
    ),
    # known, and not here
    YEAR + "<copyright-year>2021</copyright-year>": (
        "DTD004",
        "<copyright-year> may not stand in <article-meta>; put it into <permissions>",
    ),
    "<pub-date><month>08</month><page-count count='1'/></pub-date>": (
        "DTD004",
        "<page-count> may not stand here; <year> must",
    ),
}


@pytest.mark.parametrize("meta", CASES)
def test_front_matter_is_explained(tmp_path: Path, meta: str) -> None:
    found = broken(tmp_path, meta, "")
    code, beginning = CASES[meta]
    assert [row.code for row in found] == [code]
    assert found[0].message.startswith(beginning)


BODIES = {
    "<p><list><list-item/></list></p>": ("DTD006", "<list-item> lacks"),
    "text<p/>": ("DTD008", '"text" stands in <body>, which holds only elements; move it into one'),
    "<p><break> </break></p>": ("DTD004", "<break> may not stand in <p>; move it or take it out"),
    "<sec><title>T<break> </break></title></sec>": (
        "DTD008",
        "white space or a comment stands in <break>, which must be empty; write <break/>",
    ),
    "<sec><title>T<break>x</break></title></sec>": (
        "DTD008",
        '"x" stands in <break>, which must be empty; write <break/>',
    ),
    '<p><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/></p>': (
        "DTD003",
        "<m:math> is no element of the DTD; write <mml:math>, if that is meant",
    ),
    '<p><math xmlns="http://www.w3.org/1998/Math/MathML"/></p>': (
        "DTD003",
        "<math> is no element of the DTD; write <mml:math>, if that is meant",
    ),
    "<p><year>1<p/></year></p>": ("DTD004", "<year> may not stand in <p>"),
    '<p content-typ="a"/>': (
        "DTD009",
        "<p> may have no @content-typ; write @content-type, if that is meant",
    ),
    '<p zzz="a"/>': ("DTD009", "<p> may have no @zzz; take it out"),
    '<p id="1a"/>': (
        "DTD011",
        '@id of <p> may not be "1a"; it begins with a letter or _, and has only letters',
    ),
    '<p xml:lang="pl en"/>': (
        "DTD011",
        '@xml:lang of <p> may not be "pl en"; it has only letters, digits, ., - and _',
    ),
    '<p xmlns:ali="http://example.org/ali/"/>': ("DTD009", "<p> may have no @xmlns:ali"),
    '<p><inline-graphic xlink:hrf="a.png"/></p>': (
        "DTD009",
        "<inline-graphic> may have no @xlink:hrf; write @xlink:href, if that is meant",
    ),
    '<table-wrap orientation="up"><table><tr><td/></tr></table></table-wrap>': (
        "DTD011",
        '@orientation of <table-wrap> may not be "up"; choose "portrait" or "landscape"',
    ),
}


@pytest.mark.parametrize("body", BODIES)
def test_body_is_explained(tmp_path: Path, body: str) -> None:
    code, beginning = BODIES[body]
    first = broken(tmp_path, YEAR, body)[0]
    assert first.code == code
    assert first.message.startswith(beginning)


def test_what_is_missing_in_one_place_is_one_finding_in_order(tmp_path: Path) -> None:
    body = "<p><def-list><def-item><def><p/></def></def-item></def-list></p><p><table-wrap/></p>"
    found = broken(
        tmp_path, YEAR, body.replace("<table-wrap/>", "<mml:math><mml:mfrac/></mml:math>")
    )
    assert [row.message.partition(" lacks")[0] for row in found] == ["<def-item>", "<mml:mfrac>"]
    assert " then " in found[1].message


def test_what_is_missing_stands_at_the_neighbour(tmp_path: Path) -> None:
    (behind,) = broken(tmp_path, "<pub-date><month>08</month></pub-date>", "")
    assert behind.place.element == "/article/front/article-meta/pub-date/month"
    (before,) = broken(
        tmp_path, YEAR, "<p><def-list><def-item><def><p/></def></def-item></def-list></p>"
    )
    assert before.place.element == "/article/body/p/def-list/def-item/def"


def test_misspelt_attribute_that_must_be_there_is_not_missing_too(tmp_path: Path) -> None:
    assert len(broken(tmp_path, YEAR, '<p><inline-graphic xlink:hrf="a.png"/></p>')) == 1


def test_attributes_and_place_of_an_unknown_element_are_told_once(tmp_path: Path) -> None:
    assert len(broken(tmp_path, YEAR, '<p><itallic toggle="x" zzz="1">a</itallic></p>')) == 1


def test_deep_nesting_and_a_thousand_children_are_explained(tmp_path: Path) -> None:
    deep = "<bold>" * 150 + "<itallic/>" + "</bold>" * 150
    found = broken(tmp_path, YEAR, f"<p>{deep}</p>" + "<p/>" * 2000 + "<titel/>" + "<p/>" * 2000)
    assert [row.code for row in found] == ["DTD003", "DTD003"]
