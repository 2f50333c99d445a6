"""The elements of a style or a locale, as a light tree: they are asked far more than once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_CSL = "{http://purl.org/net/xbiblio/csl}"
_XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element of CSL: name, attributes, what is in it."""

    name: str
    options: Mapping[str, str]
    children: tuple[Node, ...] = ()
    text: str = ""

    def get(self, option: str, default: str = "") -> str:
        """Return an attribute, `default` without it; `xml:lang` is `lang`."""
        return self.options.get(option, default)

    def child(self, name: str) -> Node | None:
        """Return the first child of a name."""
        return next((child for child in self.children if child.name == name), None)


def parsed(file: Path) -> Node | None:
    """Return the root of a file of CSL, or None where it is none.

    Raises OSError where it cannot be read. Nothing outside of the file is looked at.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(file.read_bytes(), parser)
    except etree.XMLSyntaxError:
        return None
    return _node(root) if str(root.tag).startswith(_CSL) else None


def _node(element: etree._Element) -> Node:
    options = {str(key).removeprefix(_XML): str(value) for key, value in element.items()}
    children = element.iterchildren(f"{_CSL}*")
    name = etree.QName(element).localname
    return Node(name, options, tuple(map(_node, children)), element.text or "")
