"""Real articles of many publishers, whole on their pages: words, links, pictures, tables, formulas.

`make test` takes a sample, the same on every day; `make test-corpus` takes them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html

from jatspress.articles import find
from jatspress.errors import Unreadable
from jatspress.jats import Reading, read
from jatspress.render.fidelity.audit import lost
from jatspress.render.html import render_html
from jatspress.render.offences import LostWords
from jatspress.render.theme import theme
from jatspress.render.view import view
from real_articles import sample

MATHML = "{http://www.w3.org/1998/Math/MathML}math"
PICTURES = ("graphic", "inline-graphic")
ALTERNATIVES = ("alternatives", "inline-formula", "disp-formula")


def pages(corpus: Path, wanted: list[Path] | None = None) -> Iterator[tuple[Reading, str]]:
    """Yield each article that can be read, wrappers taken apart, and its page."""
    for job in find(wanted or [corpus], named=False):
        try:
            reading = read(job.path, job.given, job.number)
        except Unreadable:
            continue
        templates = theme(None, reading.article.language)
        yield reading, render_html(view(reading, templates), templates, "a.pdf", "_shared").html


def shown(root: etree._Element, *names: str) -> int:
    """Count the elements of some names that must be on the page: one of several alternatives."""
    return sum(
        1
        for part in root.iterchildren("body", "back", "floats-group", "sub-article", "response")
        for node in part.iter(*names)
        if not any(row.tag in ALTERNATIVES for row in node.iterancestors())
    )


def is_whole(reading: Reading, html: str) -> list[str]:
    """Return what is wrong with a page."""
    root, page = reading.source.root, lxml_html.document_fromstring(html)
    ids: Counter[str] = Counter(page.xpath("//@id"))
    links = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    audit = lost(reading.source, html)
    wrong = [row.message for row in audit.findings if row.code == LostWords.code]
    wrong += [f"doubled id {name}" for name, times in ids.items() if times > 1]
    wrong += [f"dead link #{name}" for name in links - {*ids, "top"}]
    pictures = len(page.xpath("//img | //*[@class='missing']"))
    wrong += ["pictures dropped"] if pictures < shown(root, *PICTURES) else []
    wrong += ["tables dropped"] if len(page.xpath("//table")) < shown(root, "table") else []
    formulas = len(page.xpath("//math | //code[@class='tex']"))
    wrong += ["formulas dropped"] if formulas < shown(root, MATHML, "tex-math") else []
    return wrong


def test_a_sample_is_whole_on_its_pages(corpus: Path) -> None:
    found = pages(corpus, sample(corpus))

    assert {} == {row.source.given: wrong for row, html in found if (wrong := is_whole(row, html))}


@pytest.mark.whole_corpus
def test_every_article_is_whole_on_its_page(corpus: Path) -> None:
    found = pages(corpus)

    assert {} == {row.source.given: wrong for row, html in found if (wrong := is_whole(row, html))}
