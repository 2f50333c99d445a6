"""Articles inside a wrapper, and articles in a namespace."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.errors import Unreadable
from jatspress.jats import read

OAI = """\
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><metadata>
 <article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/" xmlns:l="http://www.w3.org/1999/xlink"
   xmlns:mml="http://www.w3.org/1998/Math/MathML" dtd-version="1.3"><front><article-meta>
   <title-group><article-title>A <mml:math><mml:mi mathvariant="bold">x</mml:mi></mml:math>
   </article-title></title-group></article-meta></front>
   <body><p><ext-link l:href="https://a.b/">é</ext-link><math
     xmlns="http://www.w3.org/1998/Math/MathML"><mi>y</mi></math></p></body></article>
</metadata></record>
<record><metadata><article><front><article-meta/></front><body><p/></body></article> tail
</metadata></record></ListRecords></OAI-PMH>
"""
MATH = "{http://www.w3.org/1998/Math/MathML}"


@pytest.fixture
def wrapper(tmp_path: Path) -> Path:
    """Return a file with two articles, the first in a namespace."""
    path = tmp_path / "oai.xml"
    path.write_text(OAI, encoding="utf-8")
    return path


def test_the_namespace_of_an_article_is_taken_off_and_others_stay(wrapper: Path) -> None:
    found = read(wrapper, number=1)
    root = found.source.root

    assert found.article.title.plain == "A x"
    assert [root] == root.xpath("/article")
    assert 2 == len([*root.iter(f"{MATH}math")])
    (link,) = root.iter("ext-link")
    assert link.get("{http://www.w3.org/1999/xlink}href") == "https://a.b/"
    assert None not in root.nsmap


def test_an_article_stands_alone_and_has_its_places_in_the_wrapper(wrapper: Path) -> None:
    first, second = (read(wrapper, "oai.xml", number).source for number in (1, 2))

    assert (3, 2) == (first.place(first.root).line, first.place(first.root).column)
    place = first.place(next(first.root.iter(f"{MATH}mi", "math")))
    assert place.line == 5
    place = second.place(next(second.root.iter("p")))
    assert (10, 64) == (place.line, place.column)
    assert place.element
    assert place.element.endswith("/*/body/p")
    assert second.holds(place)
    assert not first.holds(place)
    assert 1 == len(second.root.xpath("//article"))
    assert second.root.tail is None


def test_an_article_in_a_namespace_needs_no_wrapper(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('\n<j:article xmlns:j="urn:j"><j:front/>\n<j:body/></j:article>')
    source = read(path).source

    assert ["article", "front", "body"] == [node.tag for node in source.root.iter()]
    assert (3, 1) == (
        source.place(source.root.find("body")).line,
        source.place(source.root.find("body")).column,
    )


@pytest.mark.parametrize("number", [None, 3])
def test_an_article_that_is_not_there_is_a_finding(wrapper: Path, number: int | None) -> None:
    with pytest.raises(Unreadable, match="OAI-PMH"):
        read(wrapper, number=number)


def test_an_article_of_docbook_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<article xmlns="http://docbook.org/ns/docbook"><title/></article>')

    with pytest.raises(Unreadable, match="docbook"):
        read(path)
