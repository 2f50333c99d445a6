"""What libxml2 finds wrong, in words for people. Loaded only for articles that are not valid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from lxml import etree

from .attributes import attribute_faults
from .children import child_faults, unknown_element
from .fault import Fault
from .grammar import Grammar
from .kinds import Kind
from .paths import Paths
from .text import text_faults
from .wording import written

_Entry: TypeAlias = "etree._LogEntry"  # noqa: SLF001 - lxml's name
_Explain: TypeAlias = "Callable[[etree._Element, Grammar], Iterable[Fault]]"  # noqa: SLF001
_CONTENT = {"DTD_CONTENT_MODEL", "DTD_INVALID_CHILD", "DTD_NOT_EMPTY", "DTD_NOT_PCDATA"}
_ATTRIBUTES = {
    "DTD_UNKNOWN_ATTRIBUTE",
    "DTD_MISSING_ATTRIBUTE",
    "DTD_ATTRIBUTE_VALUE",
    "DTD_ATTRIBUTE_DEFAULT",
    "DTD_ELEM_NAMESPACE",
}


class Explained:
    """What libxml2 finds wrong, by element, to be told in words for people."""

    def __init__(self, rules: Grammar, root: etree._Element, entries: list[_Entry]) -> None:
        paths = Paths(root)
        self._grammar = rules
        self._by_element: dict[etree._Element, list[_Entry]] = {}
        self._nowhere: list[_Entry] = []
        for entry in entries:
            element = paths.element(entry.path or "")
            rows = self._nowhere if element is None else self._by_element.setdefault(element, [])
            rows.append(entry)

    def faults(self) -> Iterator[Fault]:
        """Yield each mistake once: an unknown child is its parent's fault and its own."""
        told = set()
        for element, entries in self._by_element.items():
            if written(element) not in self._grammar.elements:
                # Nothing is known of its attributes; its children are judged by themselves.
                if element not in told:
                    yield unknown_element(element, (), self._grammar)
                continue
            for fault in self._explained(element, entries):
                told.add(fault.element)
                yield fault
        for entry in dict.fromkeys(map(_essence, self._nowhere)):
            yield Fault(Kind.OTHER, _as_said("article", entry[0]), None, entry[1])

    def _explained(self, element: etree._Element, entries: list[_Entry]) -> Iterator[Fault]:
        """Yield the faults of a declared element; what has no words here, in libxml2's."""
        rest = entries
        parts: list[tuple[set[str], tuple[_Explain, ...]]] = [
            (_CONTENT, (child_faults, text_faults)),
            (_ATTRIBUTES, (attribute_faults,)),
        ]
        for kinds, explain in parts:
            if any(entry.type_name in kinds for entry in entries):
                found = [fault for ask in explain for fault in ask(element, self._grammar)]
                yield from found
                rest = [row for row in rest if not (found and row.type_name in kinds)]
        for message in dict.fromkeys(entry.message.strip() for entry in rest):
            yield Fault(Kind.OTHER, _as_said(etree.QName(element).localname, message), element)


def _essence(entry: _Entry) -> tuple[str, int | None]:
    return entry.message.strip(), entry.line or None


def _as_said(name: str, message: str) -> str:
    return f"<{name}> breaks the rules of the DTD; the validator says: {message}"
