"""What an abstract becomes."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jatspress.deposits.abstract import abstracts
from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from small_journal import DEPOSITOR, small

MML = "http://www.w3.org/1998/Math/MathML"


def made(meta: str) -> list[etree._Element]:
    """Return the abstracts of an article-meta with a content."""
    return abstracts(
        etree.fromstring(
            f'<article xmlns:mml="{MML}" xmlns:xlink="http://www.w3.org/1999/xlink"><front>'
            f"<article-meta>{meta}</article-meta></front></article>"
        )
    )


def inner(content: str) -> str:
    """Return what the content of an abstract becomes, `jats:` left out."""
    [abstract] = made(f"<abstract>{content}</abstract>")
    text = etree.tostring(abstract, encoding="unicode").replace("jats:", "")
    return text.partition(">")[2].rpartition("<")[0]


def test_every_element_is_in_the_namespace_of_jats() -> None:
    [abstract] = made(
        "<abstract><sec><title>Aim</title><p>To <bold>see</bold>.</p></sec></abstract>"
    )
    assert {etree.QName(row).namespace for row in abstract.iter()} == {
        "http://www.ncbi.nlm.nih.gov/JATS1"
    }


def test_language_and_type_are_kept() -> None:
    first, second = made(
        '<abstract abstract-type="teaser"><p>Short</p></abstract>'
        '<trans-abstract xml:lang="pl"><p>Krótko</p></trans-abstract>'
    )
    assert first.get("abstract-type") == "teaser"
    assert second.get("{http://www.w3.org/XML/1998/namespace}lang") == "pl"
    assert etree.QName(second).localname == "abstract"


LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize(
    ("around", "own", "told"),
    [
        ("", "", ("en", None)),
        ("pt", "", ("pt", None)),
        ("pt", "pl", ("pl", "pl")),
        ("not a tag", "", (None, None)),
    ],
)
def test_each_abstract_tells_its_language(
    around: str, own: str, told: tuple[str | None, str | None]
) -> None:
    said = f" xml:lang='{own}'" if own else ""
    root = etree.fromstring(
        f"<article><front><article-meta><abstract{said}><p>A</p></abstract>"
        f"<trans-abstract{said}><p>B</p></trans-abstract></article-meta></front></article>"
    )
    root.attrib.update({LANG: around} if around else {})
    first, second = abstracts(root)
    assert (first.get(LANG), second.get(LANG)) == told


def test_the_abstract_of_a_part_is_found() -> None:
    root = etree.fromstring(
        "<article xml:lang='en'><sub-article xml:lang='pl'><front-stub><abstract><p>A</p>"
        "</abstract></front-stub></sub-article></article>"
    )
    [abstract] = abstracts(root[0])
    assert abstract.get(LANG) == "pl"


@pytest.mark.parametrize(
    "content",
    [
        "<p>a<disp-quote><label>1</label><p>b</p><p>c</p></disp-quote>d</p>",
        (
            "<p><list list-type='order'><label>1</label><title>t</title><list-item><label>i"
            "</label><p>a<list><list-item><p>b</p></list-item></list></p></list-item></list></p>"
        ),
        (
            "<p><def-list><title>t</title><term-head>h</term-head><def-head>d</def-head><def-item>"
            "<term>a</term><def><p>b</p></def></def-item><def-list><def-item><term>c</term>"
            "</def-item></def-list></def-list></p>"
        ),
        "<p>a <inline-formula>x<sup>2</sup></inline-formula> b</p>",
    ],
)
def test_what_the_schema_takes_is_kept(content: str) -> None:
    assert inner(content).replace('"', "'") == content


def test_a_formula_in_a_line_of_its_own_stays_one() -> None:
    formula = (
        "<disp-formula><label>(1)</label><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>"
    )
    [abstract] = made(f"<abstract><p>a{formula}</p></abstract>")
    assert [etree.QName(row).localname for row in abstract.iter()] == [
        *("abstract", "p", "disp-formula", "math", "mi")
    ]
    assert "".join(abstract.itertext()).split() == ["a", "(1)", "x"] or (
        "".join(abstract.itertext()).split() == ["a(1)", "x"]
    )


def test_the_words_of_a_picture_are_told_and_the_picture_is_not() -> None:
    content = (
        "<fig><label>Fig. 1</label><caption><p>Tea.</p></caption><graphic><alt-text>x</alt-text>"
        "</graphic></fig>"
    )
    assert " ".join(inner(content).split()) == "<p>Fig. 1 Tea.</p>"


WORD = st.sampled_from(["one", "two", "three", "four"])


def _wrapped(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return JATS with other JATS inside it, in many shapes of an abstract."""
    several = st.lists(inside, min_size=1, max_size=3).map("".join)
    shapes = [
        "<bold>{}</bold>",
        "<named-content>{}</named-content>",
        "<p>{}</p>",
        "<list><list-item><label>one</label>{}</list-item></list>",
        "<list><list-item><p>{}</p></list-item></list>",
        "<def-list><def-item><term>{0}</term><def><p>{0}</p></def></def-item></def-list>",
        "<disp-quote><p>{}</p><attrib>two</attrib></disp-quote>",
        "<disp-formula>{}</disp-formula>",
        "<inline-formula>{}</inline-formula>",
        "<fig><caption><title>three</title><p>{}</p></caption></fig>",
        "<table-wrap><table><tr><td>{}</td></tr></table></table-wrap>",
        "<boxed-text>{}</boxed-text>",
        "<sup>{}</sup>",
    ]
    return st.builds(str.format, st.sampled_from(shapes), several)


def _sectioned(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inside, max_size=3).map("".join)
    return st.builds(
        "<sec>{}{}</sec>".format,
        st.sampled_from(["", "<title>four</title>", "<label>one</label>"]),
        several,
    )


PHRASES = st.recursive(WORD.map(" {} ".format), _wrapped, max_leaves=5)
SECTIONS = st.recursive(PHRASES.map("<p>{}</p>".format) | PHRASES, _sectioned, max_leaves=5)


@settings(max_examples=150, deadline=None)
@given(st.lists(SECTIONS, max_size=4).map("".join), st.sampled_from(VERSIONS))
def test_no_word_is_lost_and_every_version_takes_it(jats: str, version: str) -> None:
    root = etree.fromstring(
        f"<article><front><article-meta><abstract>{jats}</abstract></article-meta></front></article>"
    )
    made = abstracts(root)
    told = Counter(" ".join(" ".join(row.itertext()) for row in made).split())
    said = Counter(" ".join(root.itertext()).split())
    # An abstract of headings alone is none.
    headings = {word for row in root.iter("title", "label") for word in (row.text or "").split()}
    assert told == said or (not made and set(said) <= headings)
    assert problems(record(made, version)) == []


def record(made: list[etree._Element], version: str) -> bytes:
    """Return the deposit of a small article with these abstracts."""
    with TemporaryDirectory() as folder:
        xml = crossref([small(Path(folder))], replace(DEPOSITOR, crossref_schema=version)).xml
    root = etree.fromstring(xml)
    titles = root.find(".//{*}journal_article/{*}titles")
    assert titles is not None
    for row in reversed(made):
        titles.addnext(row)
    return etree.tostring(root)


def test_bare_text_stands_in_a_paragraph() -> None:
    assert inner("Words <italic>alone</italic>.") == "<p>Words <italic>alone</italic>.</p>"


def test_a_section_without_title_goes_on_where_we_are() -> None:
    assert inner("<sec><title>A</title><p>1</p></sec><sec><p>2</p></sec><p>3</p>") == (
        "<sec><title>A</title><p>1</p><p>2</p><p>3</p></sec>"
    )
    assert inner("<sec><p>1</p></sec>") == "<p>1</p>"


def test_a_title_that_is_all_note_is_none() -> None:
    assert inner("<sec><title><fn><p>1</p></fn></title><p>a</p></sec>") == "<p>a</p>"


def test_sections_stay_in_sections() -> None:
    content = (
        "<sec><label>1</label><title>A</title><p>0</p><sec><title>B</title><p>1</p></sec></sec>"
    )
    assert inner(content) == content


def test_a_paragraph_after_sections_goes_to_the_last_of_them() -> None:
    assert inner("<sec><title>A</title><sec><title>B</title></sec><p>1</p></sec><p>2</p>") == (
        "<sec><title>A</title><sec><title>B</title><p>1</p><p>2</p></sec></sec>"
    )


def test_a_section_may_have_a_label_alone() -> None:
    content = "<sec><label>1</label><p>a</p></sec>"
    assert inner(content) == content


def test_notes_pictures_and_callouts_are_left_out() -> None:
    content = (
        '<p>One<sup><xref rid="b1">1</xref></sup> two<fn><p>note</p></fn><inline-graphic/>.</p>'
    )
    assert inner(content) == "<p>One two.</p>"


def test_a_reference_by_name_keeps_its_words() -> None:
    assert inner('<p>As <xref rid="b1">Kim (2010)</xref> said.</p>') == "<p>As Kim (2010) said.</p>"


def test_a_list_keeps_its_items() -> None:
    content = '<p>So:<list list-type="order"><list-item><p>one</p></list-item></list></p>'
    assert inner(content) == (
        '<p>So:<list list-type="order"><list-item><p>one</p></list-item></list></p>'
    )


def test_words_of_unknown_blocks_do_not_run_together() -> None:
    content = "<p>a<boxed-text><p>b</p><p>c</p></boxed-text>d</p>"
    assert "".join(inner(content).split()) == "<p>abcd</p>"
    assert inner(content).count(" ") >= 3


def test_a_formula_keeps_its_attributes_but_not_its_id() -> None:
    content = '<p><mml:math id="m1"><mml:mi mathvariant="bold">x</mml:mi></mml:math></p>'
    [abstract] = made(f"<abstract>{content}</abstract>")
    assert [dict(row.attrib) for row in abstract.iter(f"{{{MML}}}*")] == [
        {},
        {"mathvariant": "bold"},
    ]


def test_tex_is_sent_where_there_is_no_mathml() -> None:
    assert inner("<p><tex-math>x^2</tex-math></p>") == "<p><tex-math>x^2</tex-math></p>"
    both = (
        "<alternatives><mml:math><mml:mi>x</mml:mi></mml:math><tex-math>x</tex-math></alternatives>"
    )
    assert "tex-math" not in inner(f"<p>{both}</p>")


def test_an_abstract_without_words_is_none() -> None:
    assert (
        made("<abstract/><abstract><title>Graphical abstract</title><p><graphic/></p></abstract>")
        == []
    )
