"""Every element of the tag set has its form, or a reason why it has none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from jatspress.jats import Source, catalogue
from jatspress.jats.source import parse
from jatspress.job import HTML, Job
from jatspress.publish import publish
from jatspress.render.assets import Assets
from jatspress.render.places import HOLDS_BLOCKS, ONE_OF, PLACES
from jatspress.render.theme import Theme
from jatspress.render.walk import Walk
from jatspress.settings import Settings

KITCHEN_SINK = Path(__file__).resolve().parents[1] / "cases" / "kitchen-sink" / "article.xml"
TAG_SETS = [
    f"-//NLM//DTD JATS (Z39.96) Journal {name} DTD with OASIS Tables with MathML3 v1.4 20241031//EN"
    for name in ("Archiving and Interchange", "Publishing")
]
# These have no words, or words of a form of their own.
WORDLESS = {"alternatives", "break", "contrib-id", "hr", "private-char", "ruby"}
# Of the article itself these are read and shown by page.html; their macros serve its parts.
WORDLESS |= {"article-categories", "compound-subject", "history", "pub-date", "subj-group"}


@cache
def names() -> frozenset[str]:
    """Return the names of all elements of the tag sets but MathML's."""
    found: set[str] = set()
    for public_id in TAG_SETS:
        dtd = etree.DTD(str(catalogue.packaged(public_id)))
        found |= {row.name or "" for row in dtd.iterelements() if row.prefix != "mml"}
    return frozenset(found)


def page_of_the_kitchen_sink() -> str:
    """Return the page, and what follows it: the sub-articles, by the same macros."""
    job = Job(KITCHEN_SINK, "article.xml", "article", Settings())
    page = publish(job, (HTML,)).files["article/index.html"].decode()
    if "sub-article-word" in page:
        return page
    source = parse(KITCHEN_SINK, "article.xml")
    walk = Walk(source, Theme(), Assets(source))
    return page + walk.render(source.root.find("sub-article"))


def test_every_element_has_a_macro_or_a_place() -> None:
    theme = Theme()

    assert len(names()) > 300
    assert [] == [name for name in sorted(names()) if not theme.macro(name) and name not in PLACES]


def test_no_element_has_both() -> None:
    assert [] == [name for name in PLACES if Theme().macro(name)]


def test_the_tables_name_elements_of_the_tag_set_only() -> None:
    assert {*PLACES, *ONE_OF, *HOLDS_BLOCKS} <= names()


def test_the_kitchen_sink_is_valid_and_uses_every_element() -> None:
    tree = etree.parse(KITCHEN_SINK)
    dtd = etree.DTD(str(catalogue.packaged(TAG_SETS[0])))

    assert dtd.validate(tree), dtd.error_log
    assert names() == {
        etree.QName(node).localname
        for node in tree.iter(etree.Element)
        if "MathML" not in (etree.QName(node).namespace or "")
    }


def test_every_word_of_the_kitchen_sink_is_on_the_page_but_those_left_out() -> None:
    page = page_of_the_kitchen_sink()
    wanted = {name for name in names() if name not in PLACES} - WORDLESS

    missing = [name for name in wanted if not re.search(rf"(?<![\w-]){name}-word", page)]
    assert [] == sorted(missing)
    assert "not-this" not in page


def test_no_id_stands_twice_and_every_link_leads_somewhere() -> None:
    page = page_of_the_kitchen_sink()
    ids = re.findall(r'\sid="([^"]*)"', page)

    assert sorted(set(ids)) == sorted(ids)
    assert set(re.findall(r'href="#([^"]*)"', page)) <= {*ids, "top"}


def test_no_element_loses_its_id_or_its_language() -> None:
    theme, without = Theme(), []
    for name in sorted(name for name in names() if theme.macro(name)):
        data = f'<article><{name} id="here" xml:lang="pl">word</{name}></article>'.encode()
        root = etree.fromstring(data)
        source = Source(Path("a.xml"), "a.xml", data, root.getroottree())
        html = Walk(source, theme, Assets(source)).render(root[0])
        without += [] if ' id="here"' in html and ' lang="pl"' in html else [name]

    assert [] == without


@pytest.mark.whole_corpus
def test_every_element_of_the_corpus_has_its_form(corpus: Path) -> None:
    without: set[str] = set()
    for article in sorted(corpus.rglob("*.xml")):
        result = publish(Job(article, article.name, "a", Settings()), (HTML,))
        messages = [row.message for row in result.findings if row.code == "TEXT001"]
        without |= {message.partition(">")[0].lstrip("<") for message in messages}

    # There are articles in other tag sets; what JATS has must have its form.
    assert set() == without & names()
