"""Text, and what else is no element, where the DTD has only elements or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from .fault import Fault
from .grammar import Grammar
from .kinds import Kind
from .wording import one_of, written

# So many characters of the text a message repeats.
_SHOWN = 30


def text_faults(element: etree._Element, grammar: Grammar) -> Iterator[Fault]:
    """Yield the fault of text in a declared element that may hold none: once, at the first text."""
    name = written(element)
    declared = grammar.elements[name].type
    if declared == "element":
        holder, text = next(_texts(element), (element, ""))
        if text:
            takes = one_of(grammar.automaton(name).names)
            message = (
                f"{_quoted(text)} stands in <{name}>, which holds only elements; move it into one"
            )
            yield Fault(Kind.MISPLACED_TEXT, f"{message}: {takes}", holder)
    elif declared == "empty" and not len(element.findall("*")):
        what = _quoted(element.text) if (element.text or "").strip() else "white space or a comment"
        message = f"{what} stands in <{name}>, which must be empty; write <{name}/>"
        yield Fault(Kind.MISPLACED_TEXT, message, element)


def _texts(parent: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield each text of a parent with the element it follows: a child, or the parent itself."""
    before = parent
    for node, text in [(parent, parent.text), *((child, child.tail) for child in parent)]:
        if isinstance(node.tag, str):
            before = node
        if text and text.strip():
            yield before, text


def _quoted(text: str | None) -> str:
    words = " ".join((text or "").split())
    return f'"{words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"}"'
