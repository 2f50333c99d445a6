"""The parts of a citation, each with its element and its HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup

from ..addresses import followed
from ..element import Element
from ..lines import breakable

# Of the forms of a group's name the walk shows the first.
_SHOWN = etree.XPath(
    ".//text()[not(ancestor::*[parent::collab-alternatives][preceding-sibling::*])]"
)
_ADDRESSES = frozenset({"uri", "ext-link"})
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a citation: its element (None for stray words), and its HTML."""

    name: str
    node: etree._Element | None
    html: Markup

    @property
    def words(self) -> str:
        """Its text, white space folded; parts within it have a space between them."""
        if self.node is None:
            return self.html.striptags()
        is_written = any(text.strip() for text in _between(self.node))
        return " ".join(("" if is_written else " ").join(map(str, self.node.itertext())).split())

    def get(self, attribute: str) -> str:
        """Return an attribute in small letters, "" without it."""
        return "" if self.node is None else (self.node.get(attribute) or "").strip().lower()

    @property
    def is_address(self) -> bool:
        """Whether it is an address and says so."""
        return self.name in _ADDRESSES and bool(_ADDRESS.fullmatch(self.words))

    @property
    def texts(self) -> list[str]:
        """The texts in it one by one: a surname, a given name, a word between them."""
        return [self.words] if self.node is None else list(map(str, _SHOWN(self.node)))


def _between(node: etree._Element) -> list[str]:
    return [node.text or "", *(child.tail or "" for child in node)]


def pieces_of(element: Element) -> list[Piece]:
    """Return the parts that are shown, each with its element, and the stray words between them."""
    nodes = list(element.node.iterchildren(etree.Element))
    pieces: list[Piece] = []
    for name, html in element.pieces:
        node = None
        while name and nodes and node is None:
            child = nodes.pop(0)
            node = child if etree.QName(child).localname == name else None
        if html.strip():
            shown = Markup(html.strip())  # noqa: S704 - macros made it, and escaped the text
            pieces.append(_linked(Piece(name, node, shown)))
    return pieces


def _linked(piece: Piece) -> Piece:
    """Return an address as a link: the element may say it in words alone."""
    address = followed(piece.words) if piece.is_address else ""
    if not address or "<a" in piece.html:
        return piece
    link = Markup('<a href="{}">{}</a>').format(address, breakable(piece.words))
    return Piece(piece.name, piece.node, link)
