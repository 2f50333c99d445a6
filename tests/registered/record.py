"""A Crossref deposit as facts: what is said of whom, whatever the order and the schema version.

Read by plain XPath on the deposit, of the publisher's or ours; nothing of the product is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from small_journal import tree

from .kinds_of_fact import GROUPS, RECORDS, Group
from .meaning import folded


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a record: the field's name, the value as sent, and what it is said of.

    `record` is the record's DOI, `group` what the field belongs to (`contributor`, `citation`; ""
    the record itself), `of` which of them.
    """

    record: str
    group: str
    field: str
    value: str
    of: str = ""

    @property
    def name(self) -> str:
        """The field as people call it."""
        return ": ".join(part for part in (self.group, self.field) if part)


def facts(xml: bytes) -> list[Fact]:
    """Return every fact of a deposit."""
    return [
        fact
        for record in nodes(tree(xml), RECORDS)
        if not isinstance(record, str)
        for fact in _of_record(record)
    ]


def nodes(element: etree._Element, path: str) -> list[etree._Element | str]:
    """Return what an XPath finds: elements, attributes, or the one text it makes."""
    found = element.xpath(path)
    return found if isinstance(found, list) else [str(found)]


def said(node: etree._Element | str) -> str:
    """Return what an element or attribute says; a date in ISO form, as far as it is known."""
    if isinstance(node, str):
        return " ".join(node.split())
    if node.find("year") is not None:
        parts = [node.findtext(name, "").strip() for name in ("year", "month", "day")]
        return "-".join(part.zfill(2) for part in parts if part)
    return " ".join(" ".join(_texts(node)).split())


def _texts(node: etree._Element) -> list[str]:
    """Return the texts of an element, each child of a structure apart from the next."""
    if node.tag == "institution":
        return [said(child) for child in node]
    return ["".join(map(str, node.itertext()))]


def _of_record(record: etree._Element) -> Iterator[Fact]:
    doi = folded(said(nodes(record, "string(doi_data/doi | doi)")[0]))
    for group in GROUPS:
        for member in nodes(record, group.where):
            if not isinstance(member, str):
                yield from _of_member(member, group, doi)


def _of_member(member: etree._Element, group: Group, doi: str) -> Iterator[Fact]:
    key = said(nodes(member, group.key)[0]) if group.key else ""
    of = group.named(key)
    if group.key:
        yield Fact(doi, group.name, "", key, of)
    for field, path in group.fields.items():
        for node in nodes(member, path):
            value = said(node)
            if value:
                yield Fact(doi, group.name, field, value, of)
