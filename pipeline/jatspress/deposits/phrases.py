"""Text with inline mark-up, from JATS as it is to JATS as Crossref takes it in an abstract."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

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
# Pictures, notes, and what is told for machines: no part of the sentence they stand in.
NOT_WORDS = frozenset(
    {"alt-text", "fn", "graphic", "inline-graphic", "inline-media", "long-desc", "media"}
    | {"inline-supplementary-material", "object-id", "permissions", "supplementary-material"}
)
# Unwrapped, the words of two of these would run together.
_BLOCKS = frozenset(
    {"attrib", "boxed-text", "break", "caption", "code", "def", "def-head", "def-item", "def-list"}
    | {"disp-formula", "disp-formula-group", "disp-quote", "fig", "label", "list", "list-item"}
    | {"p", "preformat", "sec", "speaker", "speech", "statement", "table-wrap", "td", "term"}
    | {"term-head", "th", "title", "tr", "verse-group", "verse-line"}
)
_P = f"{{{JATS}}}p"


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
        target.append(formula(source))
    elif name == "tex-math":
        _add_tex(target, source)
    elif name in _KEPT and target.tag == _P:
        add(target, _KEPT[name](source))
    elif name == "inline-formula" and target.tag != f"{{{JATS}}}{name}":
        add(target, _formula(source))
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


def formula(source: etree._Element) -> etree._Element:
    """Return a copy of a formula. It loses its ids: they point into the article."""
    element = new(local_name(source), MATHML)
    for name, value in source.attrib.items():
        if etree.QName(name).localname not in {"id", "xref"}:
            element.set(name, value)
    element.text = source.text
    for child in source.iterchildren():
        if isinstance(child.tag, str):
            element.append(formula(child))
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


def _formula(source: etree._Element) -> etree._Element | None:
    """Return a formula in its wrapper, which tells whether it stands in a line of its own."""
    element = new(local_name(source), JATS)
    _fill(element, source)
    trim(element)
    return element if has_content(element) else None


def _paragraphs(source: etree._Element) -> list[etree._Element]:
    """Return the content of an element as paragraphs, those that hold anything."""
    rows: list[list[etree._Element | str]] = [[source.text or ""]]
    for child in source.iterchildren():
        name = local_name(child) if isinstance(child.tag, str) else "label"
        if name in {"p", "title"}:
            rows += [[child], []]
        elif name != "label":
            rows[-1].append(child)
        rows[-1].append(child.tail or "")
    made = [paragraph(row, "p") for row in rows]
    return [row for row in made if has_content(row)]


def _headed(source: etree._Element, *names: str) -> etree._Element:
    """Return an element of the same name with those headings of it that have words."""
    element = new(local_name(source), JATS)
    for name in names:
        heading = source.find(name)
        if heading is not None and words(heading):
            element.append(paragraph([heading], name))
    return element


def _list(source: etree._Element) -> etree._Element | None:
    """Return a list, or None for one without items that hold words."""
    element = _headed(source, "label", "title")
    if source.get("list-type"):
        element.set("list-type", source.get("list-type", ""))
    headings = len(element)
    for item in source.iterfind("list-item"):
        made = _headed(item, "label")
        filled = _paragraphs(item)
        made.extend(filled)
        if filled:
            element.append(made)
    return element if len(element) > headings else None


def _definitions(source: etree._Element) -> etree._Element | None:
    """Return a list of definitions, or None for one without terms that hold words."""
    element = _headed(source, "label", "title", "term-head", "def-head")
    headings = len(element)
    for item in source.iterfind("def-item"):
        made = new("def-item", JATS)
        made.append(paragraph(list(item.iterfind("term")), "term"))
        for row in item.iterfind("def"):
            definition = new("def", JATS)
            definition.extend(_paragraphs(row))
            add(made, definition if len(definition) else None)
        add(element, made if has_content(made[0]) or len(made) > 1 else None)
    for inner in source.iterfind("def-list"):
        add(element, _definitions(inner))
    return element if len(element) > headings else None


def _quotation(source: etree._Element) -> etree._Element | None:
    """Return a quotation, whose source is its last paragraph, or None for one without words."""
    element = _headed(source, "label")
    headings = len(element)
    element.extend(_paragraphs(source))
    return element if len(element) > headings else None


# What Crossref's schema takes inside a paragraph, and how it is made.
_KEPT: Mapping[str, Callable[[etree._Element], etree._Element | None]] = MappingProxyType(
    {
        "def-list": _definitions,
        "disp-formula": _formula,
        "disp-quote": _quotation,
        "list": _list,
    }
)
