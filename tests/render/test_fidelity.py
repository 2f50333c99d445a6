"""The audit that finds words of the article that are not on its page."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jatspress.gathered import gathered
from jatspress.jats import Source
from jatspress.render.fidelity.audit import Audit, lost
from jatspress.render.fidelity.left_out import ALTERNATIVES, LEFT_OUT
from jatspress.render.fidelity.words import words_of
from jatspress.render.offences import LostWords

NAMESPACES = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"'
)


def source(xml: str) -> Source:
    data = f"<article {NAMESPACES}>\n{xml}</article>".encode()
    return Source(Path("a.xml"), "a.xml", data, etree.fromstring(data).getroottree())


def audit(xml: str, body: str) -> Audit:
    page = f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"
    return lost(source(xml), page)


PROSE = "<body><p>One two <bold>three</bold> four.</p><p>Five six, seven!</p></body>"


def test_nothing_is_lost() -> None:
    found = audit(PROSE, "<p>One two <b>three</b> four.</p><p>Five six, seven!</p>")

    assert found == Audit(words=7, left_out=0, lost=0, findings=())


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>One three four.</p><p>Five six, seven!</p>", "“two” (1 word) of <p>"),
        ("<p>One two three four.</p>", "“Five six seven” (3 words) of <p>"),
        ("<p>One two four three.</p><p>Five six, seven!</p>", "(1 word) of <p>"),
        ("<p>One two three four.</p><p hidden>Five six, seven!</p>", "“Five six seven”"),
        ("<p>One two three four.</p><p style='display: none'>Five six, seven!</p>", "“Five"),
        ("<p>One two three four.</p><script>Five six seven</script>", "“Five six seven”"),
        ("<p>One two three four.</p><!-- Five six seven -->", "“Five six seven”"),
    ],
)
def test_what_is_lost_is_named(body: str, words: str) -> None:
    (finding,) = audit(PROSE, body).findings

    assert words in finding.message
    assert "not on the page" in finding.message
    assert (finding.code, finding.severity) == (LostWords.code, LostWords.severity)


def test_words_that_run_together_are_lost() -> None:
    xml = (
        "<back><ref><name><surname>Monod</surname><given-names>J</given-names></name></ref></back>"
    )

    assert audit(xml, "<li>Monod J</li>").findings == ()
    (finding,) = audit(xml, "<li><i>Monod</i><b>J</b></li>").findings
    assert finding.message.startswith("“Monod” (1 word) of <surname> runs together")


def test_fields_side_by_side_are_words_apart() -> None:
    xml = "<p>see <source>Nature</source><volume>12</volume><issue>a</issue>b</p>"

    assert audit(xml, "see Nature 12 ab").findings == ()
    assert audit(xml, "see Nature12 ab").findings != ()


def test_a_sentence_said_twice_is_found_twice() -> None:
    short = "we all had access to all of the data and approved it all"
    xml = f"<front><fn><p>{short}</p></fn></front><body><p>First, {short} in the end.</p></body>"

    assert audit(xml, f"<p>First, {short} in the end.</p><p>{short}</p>").findings == ()
    assert audit(xml, f"<p>First, {short} in the end.</p>").findings != ()


def test_a_block_runs_into_no_other() -> None:
    assert audit(PROSE, "<div>One two three four<div>Five six seven</div></div>").findings == ()
    assert audit(PROSE, "<span>One two three four</span><span>Five six seven</span>").findings


def test_the_place_is_the_elements() -> None:
    (finding,) = audit(PROSE.replace("<p>Five", "\n  <p>Five"), "One two three four").findings

    place = finding.place
    assert (place.path, place.line, place.column) == ("a.xml", 3, 3)
    assert place.element == "/article/body/p[2]"


def test_blocks_may_come_in_another_order_and_among_other_words() -> None:
    body = "<h2>Text</h2><p>Five six, seven!</p><p>1. One two <i>(2)</i> three four.</p>"

    assert audit(PROSE, body).findings == ()


def test_a_page_word_serves_once() -> None:
    xml = "<body><p>again and again and again</p></body>"

    assert audit(xml, "<p>again and again and again</p>").findings == ()
    assert audit(xml, "<p>again and again</p>").findings


def test_what_follows_a_comment_is_text() -> None:
    xml = "<body><p>one<!-- no --> two <?no no?>three</p></body>"

    assert audit(xml, "<p>one two three</p>").findings == ()
    (finding,) = audit(xml, "<p>one three</p>").findings
    assert "“two”" in finding.message


FORMULA = (
    "<mml:math><mml:mi>alpha</mml:mi><mml:mo>+</mml:mo><mml:mn>42</mml:mn>"
    "<mml:annotation>alphaplus</mml:annotation></mml:math>"
)


def test_mathml_is_read_piece_by_piece() -> None:
    xml = f"<body><p>Let {FORMULA} be</p></body>"

    assert audit(xml, "Let <math><mi>alpha</mi><mo>+</mo><mn>42</mn></math> be").findings == ()
    (finding,) = audit(xml, "Let <math><mi>alpha</mi><mo>+</mo></math> be").findings
    assert "“42”" in finding.message


@pytest.mark.parametrize(
    ("alternatives", "body", "count"),
    [
        (f"{FORMULA}<tex-math>tex</tex-math>", "<math><mi>alpha</mi><mn>42</mn></math>", 0),
        ("<graphic xlink:href='a'/><tex-math>tex</tex-math>", "<img src='a.png' alt=''>", 0),
        ("<tex-math>tex</tex-math>", "<code>tex</code>", 0),
        ("<tex-math>tex</tex-math>", "", 1),
        ("<table><tr><td>cell</td></tr></table><graphic xlink:href='a'/>", "<img src='a'>", 1),
    ],
)
def test_one_of_the_alternatives_must_be_there(alternatives: str, body: str, count: int) -> None:
    xml = f"<body><p><alternatives>{alternatives}</alternatives></p></body>"

    assert len(audit(xml, body).findings) == count


def test_the_name_that_is_shown_is_the_one_that_counts() -> None:
    xml = (
        "<front><name-alternatives><name><surname>Ito</surname></name>"
        "<name><surname>伊藤</surname></name></name-alternatives></front>"
    )

    assert audit(xml, "<p>Ito</p>").findings == ()
    assert audit(xml, "<p>伊藤</p>").findings == ()
    assert len(audit(xml, "<p>x</p>").findings) == 1


def test_a_date_may_be_told_as_a_number() -> None:
    xml = (
        "<front><article-meta><history><date><day>8</day><month>2</month><year>2021</year>"
        "</date></history></article-meta></front>"
    )

    assert audit(xml, "<dd>2021-02-08</dd>").findings == ()
    assert audit(xml.replace(">2<", ">February<"), "<dd>2021-02-08</dd>").findings == ()
    assert audit(xml, "<dd>2021</dd>").findings


def test_the_words_for_a_picture_are_where_the_picture_is() -> None:
    xml = "<body><fig><alt-text>A cat</alt-text><graphic xlink:href='cat.tif'/></fig></body>"

    assert audit(xml, "[missing]").findings == ()
    assert audit(xml, "<img src='cat.png' alt='A cat'>").findings == ()
    assert len(audit(xml, "<img src='cat.png' alt=''>").findings) == 1


def test_what_is_left_out_is_counted() -> None:
    found = audit("<front><journal-id>one two</journal-id></front>", "")

    assert (found.left_out, found.findings) == (2, ())


def test_much_that_is_left_out_is_told_of() -> None:
    xml = f"<front><journal-id>{'id ' * 150}</journal-id></front>"

    (finding,) = audit(f"{xml}<body><p>{'word ' * 599}</p></body>", "word " * 599).findings
    assert finding.message.startswith("150 of 749 words")
    assert () == audit(f"{xml}<body><p>{'word ' * 600}</p></body>", "word " * 600).findings


def test_the_pdf_is_named_where_it_is_the_pdf() -> None:
    page = "<html><body>One two three four</body></html>"

    (finding,) = lost(source(PROSE), page, "in the PDF").findings
    assert "are not in the PDF" in finding.message


def test_many_losses_are_counted_at_the_end() -> None:
    findings = audit(f"<body>{'<p>gone too</p>' * 60}</body>", "").findings

    assert len(findings) == 51
    assert findings[-1].message.startswith("20 more words in 10 more places")


def test_words_are_letters_digits_and_marks() -> None:
    assert words_of("a-b_c, 1.5 e\u0301te\u0301 soft\u00adhyphen किताब 日本") == [
        *("a", "b", "c", "1", "5", "été", "softhyphen", "किताब", "日本"),
    ]


def test_the_table_is_small_and_names_elements_of_jats() -> None:
    newest = max(gathered("jats").rglob("JATS-archivearticle1*-mathml3.dtd"))
    known = {
        f"{element.prefix}:{element.name}" if element.prefix else element.name
        for element in etree.DTD(str(newest)).iterelements()
    }

    assert len(LEFT_OUT) < 40
    assert set() == {name for name in LEFT_OUT if name not in known}
    assert known >= ALTERNATIVES
    assert all(row.reason for row in LEFT_OUT.values())


texts = st.lists(
    st.lists(
        st.sampled_from(["a", "b", "ab", "c1", "été", "日本", "The"]), min_size=1, max_size=20
    ),
    min_size=1,
    max_size=8,
)


def page_of(paragraphs: list[list[str]]) -> str:
    return "".join(f"<p>{escape(' '.join(words))}</p>" for words in paragraphs)


@settings(deadline=None)
@given(texts, st.data())
def test_any_word_that_goes_is_found(paragraphs: list[list[str]], data: st.DataObject) -> None:
    xml = f"<body>{page_of(paragraphs)}</body>"
    assert audit(xml, page_of(paragraphs)).findings == ()

    row = data.draw(st.integers(0, len(paragraphs) - 1))
    column = data.draw(st.integers(0, len(paragraphs[row]) - 1))
    fewer = [list(words) for words in paragraphs]
    del fewer[row][column]

    assert audit(xml, page_of(fewer)).findings != ()
