"""A journal to test with: who deposits for it, and the smallest article Crossref takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.jats import Reading, read

DEPOSITOR = Depositor(
    name="Journal of Tests",
    email="doi@journal.test",
    registrant="Tests",
    landing_page="https://journal.test/{doi}",
    crossmark_policy="self",
)
SMALL = """<article xml:lang="en"><front>
<journal-meta><journal-title>A Journal</journal-title>
<issn pub-type="ppub">1230-8013</issn></journal-meta>
<article-meta>
<article-id pub-id-type="doi">10.5555/small</article-id>
<title-group><article-title>A title</article-title></title-group>
<pub-date date-type="pub"><year>2020</year></pub-date>
<history><date date-type="received"><year>2019</year></date></history>
</article-meta></front></article>"""


def small(tmp_path: Path, old: str = "", new: str = "", name: str = "small.xml") -> Reading:
    """Return the small article with one part of it changed."""
    assert old in SMALL
    path = tmp_path / name
    path.write_text(SMALL.replace(old, new) if old else SMALL, encoding="utf-8")
    return read(path, name)


def related(tmp_path: Path, meta: str = "", rest: str = "", kind: str = "") -> Reading:
    """Return the small article, of a kind, with more in its front matter and after that."""
    date = '<pub-date date-type="pub"><year>2020</year>'
    path = small(tmp_path, date, meta + date).source.path
    text = path.read_text(encoding="utf-8").replace("</front>", f"</front>{rest}")
    names = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    if kind:
        names += f' article-type="{kind}"'
    path.write_text(text.replace("<article ", f"<article {names} ", 1), encoding="utf-8")
    return read(path, path.name)


def record(reading: Reading, depositor: Depositor = DEPOSITOR) -> etree._Element:
    """Return the deposit of an article in the newest schema, valid, its namespaces taken off."""
    deposit = crossref([reading], replace(depositor, crossref_schema=VERSIONS[-1]))
    assert problems(deposit.xml) == []
    return tree(deposit.xml)


def tree(xml: bytes) -> etree._Element:
    """Return the tree of a deposit, its namespaces taken off."""
    root = etree.fromstring(xml)
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root
