"""Elements by the paths libxml2 reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from .wording import written


@dataclass(frozen=True, slots=True)
class Paths:
    """Finds elements by path, and looks at the children of each element at most once."""

    root: etree._Element
    _children: dict[etree._Element, dict[str, etree._Element]] = field(default_factory=dict)

    def element(self, path: str) -> etree._Element | None:
        """Return the element of a path such as /article/body/p[2]/mml:math, or None."""
        first, *steps = path.removeprefix("/").split("/")
        found: etree._Element | None = self.root if first == _called(self.root) else None
        for step in steps:
            found = None if found is None else self._below(found).get(step)
        return found

    def _below(self, parent: etree._Element) -> dict[str, etree._Element]:
        """Return an element's children by the last step of their paths."""
        if parent not in self._children:
            self._children[parent] = _by_step(list(parent.iterchildren(etree.Element)))
        return self._children[parent]


def _by_step(children: list[etree._Element]) -> dict[str, etree._Element]:
    """Return elements by name and number; the number is left out where a name comes once."""
    names = [_called(child) for child in children]
    times, before = Counter(names), Counter[str]()
    found = {}
    for at, (name, child) in enumerate(zip(names, children, strict=True), start=1):
        before[name] += 1
        # A child in a namespace without a prefix has no name in XPath: it counts among all.
        number, total = (at, len(children)) if name == "*" else (before[name], times[name])
        found[f"{name}[{number}]" if total > 1 else name] = child
    return found


def _called(element: etree._Element) -> str:
    has_only_namespace = element.prefix is None and etree.QName(element).namespace is not None
    return "*" if has_only_namespace else written(element)
