"""How often the articles of a corpus hold a fact, and how often their deposits do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from .depositing import deposited
from .rows import Row


@dataclass
class Count:
    """How many articles hold a fact, how many deposits do, and how many values there are in each.

    `apart` are the articles in which the two numbers of values differ.
    """

    articles: int = 0
    deposits: int = 0
    in_articles: int = 0
    in_deposits: int = 0
    apart: list[str] = field(default_factory=list)

    def add(self, name: str, in_article: int, in_deposit: int) -> None:
        """Count one article and its deposits."""
        self.articles += in_article > 0
        self.deposits += in_deposit > 0
        self.in_articles += in_article
        self.in_deposits += in_deposit
        if in_article != in_deposit:
            self.apart.append(f"{name} {in_article}:{in_deposit}")


@dataclass
class Counts:
    """What was counted: for each row, over so many articles, of which some have no deposit."""

    rows: dict[Row, Count]
    articles: int = 0
    without: int = 0


def counts(paths: Iterable[Path], rows: Iterable[Row]) -> Counts:
    """Count each row over the articles of files; in no row those that have no deposit."""
    found = Counts({row: Count() for row in rows})
    for path in paths:
        article = _article(path)
        if article is None:
            continue
        found.articles += 1
        deposits = _deposits(path)
        if not len(deposits):
            found.without += 1
            continue
        for row, count in found.rows.items():
            held, sent = article.xpath(row.jats), deposits.xpath(row.crossref)
            count.add(path.stem, len(held), len(sent))
    return found


def _article(path: Path) -> etree._Element | None:
    """Return the tree of an article, or None where the file wraps several."""
    parser = etree.XMLParser(recover=True, no_network=True, load_dtd=False, remove_comments=True)
    root = _plain(etree.parse(path, parser).getroot())
    return root if root.tag == "article" else None


def _deposits(path: Path) -> etree._Element:
    """Return all that is deposited for an article, under one element."""
    result = deposited(path)
    everything = etree.Element("deposits")
    for name, data in sorted(result.files.items()):
        if name.endswith(".xml"):
            everything.append(_plain(etree.fromstring(data)))
    return everything


def _plain(root: etree._Element) -> etree._Element:
    """Take the namespaces off elements and attributes, all but XML's own."""
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
        for name in element.attrib:
            if str(name).startswith("{") and "XML/1998" not in str(name):
                element.set(etree.QName(str(name)).localname, element.attrib.pop(name))
    return root
