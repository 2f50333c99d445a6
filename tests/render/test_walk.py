"""From elements to HTML, by macros."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.errors import TemplateFault
from jatspress.jats import Source
from jatspress.render.assets import Assets
from jatspress.render.theme import Theme
from jatspress.render.walk import Walk

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def walk(xml: str, folder: Path = Path(), theme: Theme | None = None) -> tuple[str, Walk]:
    """Render a fragment inside an article; return the HTML and the walk."""
    data = f"<article {XLINK}>{xml}</article>".encode()
    root = etree.fromstring(data)
    source = Source(folder / "a.xml", "a.xml", data, root.getroottree())
    walking = Walk(source, theme or Theme(), Assets(source))
    return str(walking.render(root[0])), walking


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        ("<p>a <italic>b</italic> c</p>", "<p>a <i>b</i> c</p>"),
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<p>a<!-- no --> b<?no no?> c</p>", "<p>a b c</p>"),
        ('<p id="x&quot;y">a</p>', '<p id="x&quot;y">a</p>'),
        ("<sec><title>A</title><sec><title>B</title></sec></sec>", "<h3>B</h3>"),
        ('<p><xref rid="none">1</xref></p>', '<p><span class="xref ">1</span></p>'),
        (
            '<p id="q"><xref ref-type="fig" rid="q">1</xref></p>',
            '<span class="xref fig"><a href="#q">1</a></span>',
        ),
        (
            '<p><ext-link xlink:href="https://a.b/?c&amp;d">x</ext-link></p>',
            'href="https://a.b/?c&amp;d"',
        ),
        (
            '<p><ext-link xlink:href=" JavaScript:alert(1)">x</ext-link></p>',
            "<p><span>x</span></p>",
        ),
        ("<pub-id pub-id-type='doi'>10.1000/x</pub-id>", 'href="https://doi.org/10.1000/x"'),
        (
            "<pub-id pub-id-type='doi'>10.1016/j.sema....</pub-id>",
            '<span class="pub-id">10.1016/j.sema....</span>',
        ),
        ("<pub-id pub-id-type='doi'>10.5555/x</pub-id>", '<span class="pub-id">10.5555/x</span>'),
        (
            "<p><list list-type='order'><list-item><p>a</p></list-item></list></p>",
            '<ol type="1"><li><p>a</p></li></ol>',
        ),
        (
            "<ref-list><ref><mixed-citation>a</mixed-citation></ref></ref-list>",
            "<h2>References (1)</h2>",
        ),
        (
            "<table><tr><td colspan='2' align='right'>a</td></tr><tr><td/><td/></tr></table>",
            '<td colspan="2" class="right">a</td>',
        ),
        (
            "<p><italic>a <disp-quote><p>b</p></disp-quote> c</italic></p>",
            "<p><i>a <span><span>b</span> </span>  c</i></p>",
        ),
        (
            '<p id="q"><ext-link xlink:href="https://a.b">x <xref rid="q">y</xref></ext-link></p>',
            '<a href="https://a.b">x <span class="xref "><span>y</span></span></a>',
        ),
        ('<p id="q"><bold id="q">a</bold></p>', '<p id="q"><b>a</b></p>'),
        ('<p id="article">a</p>', "<p>a</p>"),
        (
            "<p><ext-link xlink:href='https://a.b/c d[1]'>x</ext-link></p>",
            'href="https://a.b/c%20d%5B1%5D"',
        ),
        ('<media xlink:href="a b.mp4"/>', '<span class="file">a b.mp4</span>'),
        ('<media xlink:href="https://a.b/c.mp4"/>', 'href="https://a.b/c.mp4"'),
        ('<media xlink:href="../a.mp4"/>', '<span class="file">../a.mp4</span>'),
        ('<media xlink:href="javascript:a"/>', '<span class="file">javascript:a</span>'),
        (
            '<styled-content style="Font-Weight:BOLD;position: fixed">a</styled-content>',
            '<span class="styled-content" style="font-weight: bold">a</span>',
        ),
        (
            "<p>x <name><surname>Ek</surname><given-names>A</given-names></name>.</p>",
            "<p>x Ek A.</p>",
        ),
        (
            "<p>x <source>N</source><volume>12</volume><issue>(3)</issue>.</p>",
            '<p>x <i class="source">N</i> 12(3).</p>',
        ),
        (
            "<mixed-citation>x <year>2001</year>a <sup>b</sup><italic>c</italic></mixed-citation>",
            "<cite>x 2001a <sup>b</sup><i>c</i></cite>",
        ),
        ("<p>a <index-term><term>b</term></index-term>c</p>", "<p>a c</p>"),
        ("<sec><p>a</p></sec>", '<div class="sec"><p>a</p></div>'),
        (
            "<p><taxon><sec><title>a</title></sec></taxon></p>",
            '<div class="p"><div class="taxon"><section class="sec">',
        ),
    ],
)
def test_elements_become_html(xml: str, html: str) -> None:
    assert html in walk(xml)[0]


def test_mathml_stays_mathml_without_its_prefix() -> None:
    html, _ = walk(
        '<p>a <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi></m:math> b</p>'
    )

    assert html == "<p>a <math><mi>x</mi></math> b</p>"


@pytest.mark.parametrize(
    ("formula", "html"),
    [
        ("<m:mtext><h:script>alert(1)</h:script></m:mtext>", "<mtext>alert(1)</mtext>"),
        ('<m:mtext><h:img onerror="alert(1)" src="x"/>t</m:mtext>', "<mtext>t</mtext>"),
        ('<m:mi href="javascript:alert(1)" onclick="x" xlink:href="x">a</m:mi>', "<mi>a</mi>"),
        ('<m:mi ONCLICK="alert(1)" style="background:url(x)">a</m:mi>', "<mi>a</mi>"),
        ("<m:mtext><m:script>alert(1)</m:script></m:mtext>", "<mtext>alert(1)</mtext>"),
        ('<m:mtext><m:iframe srcdoc="x"/>t</m:mtext>', "<mtext>t</mtext>"),
        ('<m:mi mathvariant="bold">a</m:mi>', '<mi mathvariant="bold">a</mi>'),
        (
            "<m:mrow><m:mi>a</m:mi><m:annotation-xml><h:b/></m:annotation-xml></m:mrow>",
            "<mrow><mi>a</mi></mrow>",
        ),
        ("<m:mi>a<!-- b -->c</m:mi>", "<mi>ac</mi>"),
    ],
)
def test_nothing_in_mathml_acts(formula: str, html: str) -> None:
    namespaces = (
        'xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:h="http://www.w3.org/1999/xhtml"'
    )

    assert walk(f"<p><m:math {namespaces}>{formula}</m:math></p>")[0] == (
        f"<p><math>{html}</math></p>"
    )


@pytest.mark.parametrize(
    "name", ["__class__", "section", "our_section", "our_other", "el", "_body"]
)
def test_no_element_can_call_what_is_no_macro_of_its_own(name: str) -> None:
    html, walking = walk(f"<p><{name}>x</{name}></p>")

    assert html == f'<p><span class="{name}">x</span></p>'
    assert ["TEXT001"] == [finding.code for finding in walking.findings]


def test_an_element_without_a_macro_keeps_its_words_and_is_reported_once() -> None:
    html, walking = walk("<p><no-such-word>a</no-such-word><no-such-word>b</no-such-word></p>")

    assert html.count('<span class="no-such-word">') == 2
    (finding,) = walking.findings
    assert finding.code == "TEXT001"
    assert (finding.place.line, finding.place.column) == (1, 56)


def test_nesting_has_no_limit() -> None:
    deep = 200  # libxml2 itself reads 256 levels
    html, _ = walk("<sec><title>a</title>" * deep + "<p>x</p>" + "</sec>" * deep)

    assert html.count("<section") == deep
    assert "<p>x</p>" in html


def test_a_missing_figure_is_a_marked_gap_and_an_error(tmp_path: Path) -> None:
    html, walking = walk('<fig><graphic xlink:href="f1.tif"/></fig>', tmp_path)

    assert "<img" not in html
    assert "figure file missing: f1.tif" in html
    assert ["FIG001"] == [finding.code for finding in walking.findings]


@pytest.mark.parametrize("href", ["../f.png", "/etc/hostname", "a/../../f.png", "", "\u0001"])
def test_no_figure_comes_from_outside_the_articles_folder(tmp_path: Path, href: str) -> None:
    (tmp_path / "f.png").write_bytes(b"\x89PNG")
    folder = tmp_path / "article"
    folder.mkdir()
    source = Source(folder / "a.xml", "a.xml", b"<a/>", etree.fromstring("<a/>").getroottree())
    assets = Assets(source)

    assert assets.image(href, source.root) is None
    assert {} == assets.images


def test_a_file_to_download_is_linked_where_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "a b.csv").write_bytes(b"1,2")
    html, walking = walk(
        '<sec><supplementary-material xlink:href="a b.csv"/>'
        '<supplementary-material xlink:href="c.csv"/></sec>',
        tmp_path,
    )

    assert 'href="a%20b.csv"' in html
    assert 'href="c.csv"' not in html
    assert ["LINK003"] == [finding.code for finding in walking.findings]


def test_a_journals_macro_takes_the_place_of_ours_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "elements.html").write_text(
        "{% macro italic(el) %}<em class='ours'>{{ el.content }}</em>{% endmacro %}"
    )
    html, _ = walk("<p><italic>a</italic><bold>b</bold></p>", theme=Theme(tmp_path))

    assert html == "<p><em class='ours'>a</em><b>b</b></p>"


@pytest.mark.parametrize(
    ("macro", "says"),
    [
        ("{% macro italic(el) %}{{ el.content }", "elements.html:1"),
        ("{% macro italic(el) %}{{ el.nonsense }}{% endmacro %}", "nonsense"),
    ],
)
def test_a_template_that_does_not_work_says_where(tmp_path: Path, macro: str, says: str) -> None:
    (tmp_path / "elements.html").write_text(macro)

    with pytest.raises(TemplateFault, match=says):
        walk("<p><italic>a</italic></p>", theme=Theme(tmp_path))
