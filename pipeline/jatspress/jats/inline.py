"""Reading short text with inline mark-up."""

from __future__ import annotations

from lxml import etree

from ..article.text import Inline, Text
from .text import local_name, strings, words

# Titles are short; one that is nested deeper is broken, and would end in endless recursion.
_DEEPEST = 50
_MATHML = "http://www.w3.org/1998/Math/MathML"
# Notes hang on a title in print, and so do the marks that point at them; they are no part of it.
_MARKS = frozenset({"aff", "author-notes", "corresp", "fn", "table-fn"})


def text(element: etree._Element | None) -> Text:
    """Return an element's content with its inline mark-up."""
    return Text() if element is None else Text(_runs(element))


def _is_mark(element: etree._Element) -> bool:
    """Say whether an element is a note or the mark of one: `*`, `1`, `†`."""
    if element.tag == "xref":
        is_word = any(character.isalpha() for character in words(element))
        return element.get("ref-type") in _MARKS or not is_word
    return element.tag == "fn"


def _runs(element: etree._Element, depth: int = 0) -> tuple[Inline | str, ...]:
    """Return what is in an element; below a depth no title has, the words alone."""
    if depth > _DEEPEST:
        return tuple(filter(None, ["".join(strings(element, set()))]))
    runs: list[Inline | str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _is_mark(child):
            below = _runs(child, depth + 1)
            runs.append(Inline(local_name(child), below, _attributes(child)))
        runs.append(child.tail or "")
    return tuple(run for run in runs if run != "")


def _attributes(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return the attributes of MathML that are its own; none of any other element."""
    if etree.QName(element).namespace != _MATHML:
        return ()
    found = [(str(name), str(value)) for name, value in element.attrib.items()]
    return tuple(row for row in found if not row[0].startswith("{"))
