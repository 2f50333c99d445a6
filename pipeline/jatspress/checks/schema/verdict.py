"""libxml2's verdict on an article, explained."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from ...jats import Source
from ...jats.catalogue import assumed, is_foreign, packaged
from ...patterns import pattern
from .attributes import attribute_faults
from .children import child_faults, unknown_element
from .fault import Fault, Kind
from .grammar import Grammar, grammar
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
# What names a schema of its own: harmless in an article that names no DTD we hold.
_NOT_OURS = pattern(r"No declaration for attribute (xmlns\b|(noNamespaceS|s)chemaLocation )")
_NOT_OURS_EITHER = pattern(r"may have no @(xmlns\b|\w+:(noNamespaceS|s)chemaLocation)")

_VERSIONED = pattern(r"\{https?://\w+\.nlm\.nih\.gov/[^}]*/(\d[\w.]*)/?\}")


@lru_cache(maxsize=1)
def judged(source: Source) -> tuple[Fault, ...]:
    """Return what is wrong with an article by its own DTD, or by the one that DTD002 names.

    There is none where libxml2 finds the article valid, and at least one where it does not, but
    for ids and links, which have their own rules. The last answer is kept: several rules ask.
    """
    own = packaged(source.tree.docinfo.public_id)
    path = own or assumed(source.root.get("dtd-version"))[1]
    rules = grammar(path)
    if rules.dtd.validate(source.tree):
        return ()
    entries = [entry for entry in rules.dtd.error_log if not _is_a_link(entry)]
    if own is None:
        entries = [entry for entry in entries if not _NOT_OURS.search(entry.message)]
    faults = _Verdict(rules, Paths(source.root), entries).faults()
    return tuple(fault for fault in faults if own or not _NOT_OURS_EITHER.search(fault.message))


def is_certain(source: Source, fault: Fault | None = None) -> bool:
    """Say whether a fault, or any, is one by the article's own DTD: by another it may be right."""
    named = source.tree.docinfo.public_id
    if fault is not None and fault.is_added and not named:
        return False
    origin = source.root if source.origin is None else source.origin
    return not is_foreign(named, source.root.get("dtd-version") or _of_namespace(str(origin.tag)))


def _of_namespace(name: str) -> str | None:
    """Return the version in the namespace of an article, as NLM's schemas have it; None without."""
    found = _VERSIONED.match(name)
    return found[1] if found else None


def _is_a_link(entry: _Entry) -> bool:
    """Say whether it is a fault in an id or rid, which have their own rules."""
    if entry.type_name == "DTD_UNKNOWN_ID":
        return " attribute rid references " in entry.message
    return entry.type_name == "DTD_ID_REDEFINED"


class _Verdict:
    """What libxml2 finds wrong, by element, to be told in words for people."""

    def __init__(self, rules: Grammar, paths: Paths, entries: list[_Entry]) -> None:
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
