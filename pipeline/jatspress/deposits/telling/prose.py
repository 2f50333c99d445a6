"""Running text of a record as HTML: titles and abstracts, with the mark-up that Crossref takes.

What has no counterpart in HTML keeps its words, and nothing that could act is let through.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from markupsafe import Markup, escape

from ..elements import JATS, MATHML

_CROSSREF = {
    "b": "b",
    "i": "i",
    "u": "u",
    "sup": "sup",
    "sub": "sub",
    "tt": "code",
}
_JATS = {
    "bold": "b",
    "italic": "i",
    "list": "ul",
    "list-item": "li",
    "monospace": "code",
    "p": "div",
    "sec": "section",
    "sub": "sub",
    "sup": "sup",
    "title": "h4",
    "underline": "u",
}
_MATHEMATICS = (
    "annotation math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom "
    "mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder "
    "munderover none semantics"
)
_FORMULA = frozenset(_MATHEMATICS.split())
_VARIANTS = frozenset({"normal", "bold", "italic", "bold-italic", "double-struck", "script"})
_DISPLAYS = frozenset({"block", "inline"})


def prose(element: etree._Element) -> Markup:
    """Return what an element holds as HTML."""
    return Markup("").join(_inside(element)).strip()


def _inside(element: etree._Element) -> Iterator[Markup]:
    yield escape(element.text or "")
    for child in element.iterchildren(etree.Element):
        yield _one(child)
        yield escape(child.tail or "")


def _one(element: etree._Element) -> Markup:
    """Return an element as HTML; of one that HTML lacks, what it holds."""
    name = etree.QName(element)
    inside = Markup("").join(_inside(element))
    if name.namespace == MATHML:
        return _formula(element, name.localname, inside)
    known = _JATS if name.namespace == JATS else _CROSSREF
    tag = known.get(name.localname)
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), inside) if tag else inside  # noqa: S704 - ours


def _formula(element: etree._Element, name: str, inside: Markup) -> Markup:
    if name not in _FORMULA:
        return inside
    attributes = Markup("")
    for key, values in (("display", _DISPLAYS), ("mathvariant", _VARIANTS)):
        value = element.get(key, "")
        is_taken = name == "math" if key == "display" else name in {"mi", "mn", "mo", "mtext"}
        if value in values and is_taken:
            attributes += Markup(' {}="{}"').format(key, value)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), attributes, inside)  # noqa: S704 - ours
