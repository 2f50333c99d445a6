"""A copy of an article to change, in which all that is found stands where it does in the file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from ..finding import Place
from .reading import Reading
from .source import Source


@dataclass(frozen=True, eq=False)
class _CopiedSource(Source):
    """The source of a copy; `originals` are the elements of what it was copied from."""

    around: Source | None = field(default=None, repr=False)
    originals: dict[etree._Element, etree._Element] = field(default_factory=dict, repr=False)

    def place(self, element: etree._Element | None = None) -> Place:
        found = None if element is None else self.originals.get(element)
        return super().place(None) if self.around is None else self.around.place(found)


def copied(reading: Reading) -> tuple[Reading, dict[etree._Element, etree._Element]]:
    """Return a copy of an article whose tree may be changed, and its elements by their originals.

    It is to be changed before its `article` is asked for, which is read from the tree once.
    """
    source = reading.source
    root = deepcopy(source.root)
    pairs = [*zip(source.root.iter("*"), root.iter("*"), strict=True)]
    copy = _CopiedSource(
        path=source.path,
        given=source.given,
        data=source.data,
        tree=etree.ElementTree(root),
        around=source,
        originals={two: one for one, two in pairs},
    )
    return Reading(copy), dict(pairs)
