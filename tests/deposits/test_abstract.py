"""What an abstract becomes."""

from lxml import etree

from jatspress.deposits.abstract import abstracts

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


def test_bare_text_stands_in_a_paragraph() -> None:
    assert inner("Words <italic>alone</italic>.") == "<p>Words <italic>alone</italic>.</p>"


def test_a_section_without_title_goes_on_where_we_are() -> None:
    assert inner("<sec><title>A</title><p>1</p></sec><sec><p>2</p></sec><p>3</p>") == (
        "<sec><title>A</title><p>1</p><p>2</p><p>3</p></sec>"
    )
    assert inner("<sec><p>1</p></sec>") == "<p>1</p>"


def test_a_title_that_is_all_note_is_none() -> None:
    assert inner("<sec><title><fn><p>1</p></fn></title><p>a</p></sec>") == "<p>a</p>"


def test_sections_in_sections_become_a_row() -> None:
    assert inner("<sec><title>A</title><sec><title>B</title><p>1</p></sec></sec>") == (
        "<sec><title>A</title></sec><sec><title>B</title><p>1</p></sec>"
    )


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
    content = "<p>a<disp-quote><p>b</p><p>c</p></disp-quote>d</p>"
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
