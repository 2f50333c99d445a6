"""Text with inline mark-up, from JATS as it is to JATS as Crossref takes it in an abstract."""

from __future__ import annotations

import re

from lxml import etree

from ..jats.text import local_name, words
from .elements import JATS, MATHML, add, new, write
from .titles import trim

_SPACE = re.compile(r"\s+")
_FACES = frozenset(
    {
        "bold",
        "italic",
        "monospace",
        "overline",
        "roman",
        "sans-serif",
        "sc",
        "strike",
        "sub",
        "sup",
        "underline",
    }
)
# Pictures and notes: what they hold is no part of the sentence they stand in.
NOT_WORDS = frozenset(
    {"fig", "fig-group", "fn", "graphic", "inline-graphic", "inline-media", "media"}
    | {"inline-supplementary-material", "supplementary-material", "table-wrap", "table-wrap-group"}
)
# Unwrapped, the words of two of these would run together.
_BLOCKS = frozenset(
    {"boxed-text", "break", "def", "def-item", "def-list", "disp-formula", "disp-quote", "label"}
    | {"list", "list-item", "p", "sec", "statement", "term", "title", "verse-group", "verse-line"}
)


def paragraph(content: list[etree._Element | str], name: str) -> etree._Element:
    """Return a JATS element (`p`, `title`) with the content of elements and texts in a row."""
    element = new(name, JATS)
    for piece in content:
        if isinstance(piece, str):
            _write(element, piece)
        elif local_name(piece) in {"p", "title", "label"}:
            _fill(element, piece)
        else:
            _add(element, piece)
    trim(element)
    return element


def has_content(element: etree._Element) -> bool:
    """Say whether there is anything to read: words or a formula."""
    return bool(words(element)) or len(element) > 0


def _write(target: etree._Element, text: str | None) -> None:
    write(target, _SPACE.sub(" ", text or ""))


def _fill(target: etree._Element, source: etree._Element) -> None:
    """Put the content of an element at the end of another."""
    _write(target, source.text)
    for child in source.iterchildren():
        if isinstance(child.tag, str):
            _add(target, child)
        _write(target, child.tail)


def _add(target: etree._Element, source: etree._Element) -> None:
    """Put one element at the end of another, or what is left of it when unwrapped."""
    name = local_name(source)
    if name in NOT_WORDS or _is_callout(source):
        return
    if source.tag == f"{{{MATHML}}}math":
        target.append(_math(source))
    elif name == "tex-math":
        _add_tex(target, source)
    elif name == "list" and target.tag == f"{{{JATS}}}p":
        add(target, _list(source))
    elif name in _FACES:
        face = new(name, JATS)
        _fill(face, source)
        if has_content(face):
            target.append(face)
    else:
        space = " " if name in _BLOCKS else ""
        _write(target, space)
        _fill(target, source)
        _write(target, space)


def _is_callout(source: etree._Element) -> bool:
    """Say whether an element is a raised mark that calls a note or reference of the article."""
    if local_name(source) != "xref":
        return False
    parent = source.getparent()
    is_raised = parent is not None and parent.tag == "sup"
    return is_raised or (len(source) > 0 and all(child.tag == "sup" for child in source))


def _math(source: etree._Element) -> etree._Element:
    """Return a copy of a formula. It loses its ids: they point into the article."""
    element = new(local_name(source), MATHML)
    for name, value in source.attrib.items():
        if etree.QName(name).localname not in {"id", "xref"}:
            element.set(name, value)
    element.text = source.text
    for child in source.iterchildren():
        if isinstance(child.tag, str):
            element.append(_math(child))
        write(element, child.tail or "")
    return element


def _add_tex(target: etree._Element, source: etree._Element) -> None:
    """Add a formula in TeX, unless the same stands beside it in MathML."""
    parent = source.getparent()
    if parent is not None and parent.find(f"{{{MATHML}}}math") is not None:
        return
    element = new("tex-math", JATS)
    element.text = words(source)
    if element.text:
        target.append(element)


def _list(source: etree._Element) -> etree._Element | None:
    """Return a list, or None for one without items that hold words."""
    element = new("list", JATS, **{"list-type": source.get("list-type", "")})
    for item in source.iterfind("list-item"):
        made = new("list-item", JATS)
        label = item.find("label")
        if label is not None and words(label):
            made.append(paragraph([label], "label"))
        rest: list[etree._Element | str] = [
            child for child in item.iterchildren(etree.Element) if child.tag != "label"
        ]
        paragraphs = (paragraph([child], "p") for child in rest)
        filled = [child for child in paragraphs if has_content(child)]
        made.extend(filled)
        if filled:
            element.append(made)
    return element if len(element) else None
