"""What is told of a part of a record, and how much of that part has been told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup

from .prose import prose

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Field:
    """One part of a record in words: what it is called, what it says, and what lies in it.

    `kind` is the element's name, `line` where it stands in the XML; `notes` are what its attributes
    say. `is_worded` is False where nothing but its own name was there to call it by.
    """

    kind: str
    label: str
    line: int
    value: Markup = NOTHING
    notes: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    is_worded: bool = True

    def all_fields(self) -> Iterator[Field]:
        """Yield the field and all in it."""
        yield self
        for field in self.fields:
            yield from field.all_fields()


class Part:
    """An element that is being told: it keeps account of what has been taken from it."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.name = etree.QName(element).localname
        self.line = element.sourceline or 0
        self._attributes = {etree.QName(key).localname: value for key, value in _said(element)}
        self._children = [*element.iterchildren(etree.Element)]
        self._has_text = bool(" ".join(_own_text(element)).strip())

    def attribute(self, name: str) -> str:
        """Take an attribute; "" where it is not there."""
        return self._attributes.pop(name, "")

    def text(self) -> str:
        """Take the element's own text."""
        self._has_text = False
        return " ".join("".join(_own_text(self.element)).split())

    def prose(self) -> Markup:
        """Take all that the element holds, as running text."""
        self._has_text = False
        self._children = []
        return prose(self.element)

    def words(self, name: str) -> str:
        """Take the text of the first child of a name, if it says nothing else; else leave it."""
        for child in self._children:
            if etree.QName(child).localname == name and not len(child) and not child.attrib:
                self._children.remove(child)
                return " ".join((child.text or "").split())
        return ""

    def children(self, *names: str) -> list[etree._Element]:
        """Take the children of some names."""
        found = [row for row in self._children if etree.QName(row).localname in names]
        self._children = [row for row in self._children if row not in found]
        return found

    @property
    def has_more(self) -> bool:
        """Whether something of it has not been taken yet."""
        return bool(self._attributes or self._children or self._has_text)

    def left(self) -> tuple[dict[str, str], list[etree._Element], str]:
        """Take what nobody took: attributes, children, text."""
        text = self.text() if self._has_text else ""
        attributes, children = self._attributes, self._children
        self._attributes, self._children = {}, []
        return attributes, children, text


def _said(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes that say something; where the schema lies is said to machines alone."""
    for key, value in element.attrib.items():
        if not key.endswith("}schemaLocation"):
            yield key, value


def _own_text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield child.tail or ""
