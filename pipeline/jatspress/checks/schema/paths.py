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
    _siblings: dict[str, dict[str, etree._Element]] = field(default_factory=dict)

    def element(self, path: str) -> etree._Element | None:
        """Return the element of a path such as /article/body/p[2]/mml:math, or None."""
        above, _, step = path.rpartition("/")
        if above not in self._siblings:
            self._walk(above)
        return self._siblings[above].get(step)

    def _walk(self, path: str) -> None:
        """Look at the children of each element on a path from the root."""
        above, found = "", {_called(self.root): self.root}
        for step in path.split("/")[1:]:
            self._siblings.setdefault(above, found)
            parent = self._siblings[above].get(step)
            above = f"{above}/{step}"
            found = self._siblings.get(above) or _below(parent)
        self._siblings.setdefault(above, found)


def _below(parent: etree._Element | None) -> dict[str, etree._Element]:
    """Return children by name and number; the number is left out where a name comes once."""
    children = [] if parent is None else list(parent.iterchildren(etree.Element))
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
    tag = str(element.tag)
    if tag[0] != "{":
        return tag
    has_only_namespace = element.prefix is None and etree.QName(element).namespace is not None
    return "*" if has_only_namespace else written(element)
