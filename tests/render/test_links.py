"""Each link leads to its target, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html

from jatspress.jats import Source
from jatspress.render.assets import Assets
from jatspress.render.theme import Theme
from jatspress.render.walk import Walk

THEME = Theme()
BACK = """<back><ref-list>
<ref id="r1"><label>1</label><mixed-citation>A</mixed-citation></ref>
<ref id="r2"><label>[2]</label><mixed-citation>B</mixed-citation></ref>
<ref id="r3"><label>3.</label><mixed-citation>C</mixed-citation></ref>
</ref-list><fn-group><fn id="n"><label>*</label><p>Note.</p></fn></fn-group></back>"""


def page_of(paragraph: str) -> html.HtmlElement:
    """Render an article of one paragraph, three references and a note."""
    data = f"<article><body><p>{paragraph}</p></body>{BACK}</article>".encode()
    root = etree.fromstring(data)
    source = Source(Path("a.xml"), "a.xml", data, root.getroottree())
    walk = Walk(source, THEME, Assets(source))
    return html.fromstring("".join(walk.render(part) for part in root))


def links(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Return the targets and texts of the links in the paragraph."""
    return [(link.get("href", ""), link.text_content()) for link in page.xpath("//p[1]//a")]


@pytest.mark.parametrize(
    ("xref", "expected"),
    [
        ('<xref rid="r1">1</xref>', [("#r1", "1")]),
        ('<xref rid="r1 r2">1, 2</xref>', [("#r1", "1"), ("#r2", "2")]),
        ('<xref rid="r2 r1">[1;2]</xref>', [("#r1", "1"), ("#r2", "2")]),
        ('<xref rid="r1 r2 r3">1–3</xref>', [("#r1", "1"), ("#r3", "3")]),
        ('<xref rid="r1 r3"><sup>1,3</sup></xref>', [("#r1", "1"), ("#r3", "3")]),
        (
            '<xref rid="r1 r2">Ash 2010; Birch 2011</xref>',
            [("#r1", "Ash 2010"), ("#r2", "Birch 2011")],
        ),
        ('<xref rid="r1 r2">see there</xref>', [("#r1", "see"), ("#r2", "there")]),
        ('<xref rid="r1 r2">all</xref>', [("#r1", "all"), ("#r2", "[2]")]),
        ('<xref rid="r1 none">1</xref>', [("#r1", "1")]),
        ('<xref rid="none">1</xref>', []),
        ('<xref rid="r2"/>', [("#r2", "[2]")]),
        ('<xref rid="n"/>', [("#n", "*")]),
    ],
)
def test_each_target_has_its_link(xref: str, expected: list[tuple[str, str]]) -> None:
    assert links(page_of(f"a {xref} b")) == expected


def test_there_is_a_way_back_to_each_place() -> None:
    both = '<xref rid="r1 n" id="mine">1*</xref>'
    page = page_of(f'<xref rid="r1">1</xref> {both} <italic id="cited-1"/>')
    back = page.xpath("//li[@id='r1']//a[@role='doc-backlink']")

    assert [(link.get("href"), link.text) for link in back] == [("#cited-2", "↩a"), ("#mine", "↩b")]
    assert page.xpath("//*[@id='n']//a[@role='doc-backlink']/@href") == ["#mine"]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_links_say_what_they_lead_to() -> None:
    page = page_of('<xref rid="r1">1</xref> <xref rid="n">*</xref>')

    assert page.xpath("//p[1]//a/@role") == ["doc-biblioref", "doc-noteref"]
