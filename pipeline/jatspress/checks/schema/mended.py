"""A copy of an article in which the faults are mended. Loaded only where there are some."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from ...finding import Place
from ...jats import Reading, Source
from ...jats.markup import Markup, NotEditable
from .fault import Mend, Missing, Renamed, RenamedAttribute
from .recovery import NOWHERE
from .wording import written

_Twins = dict[etree._Element, etree._Element]  # noqa: SLF001 - lxml's name
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, kw_only=True)
class _Recovered(Source):
    """A mended copy of an article, whose elements stand where they stand in the file."""

    written: Source
    originals: _Twins = field(repr=False, compare=False)
    changed: frozenset[etree._Element] = field(repr=False, compare=False)

    def place(self, element: etree._Element | None = None) -> Place:
        """Return where an element stands in the file; NOWHERE for one that is not there."""
        if element is None:
            return self.written.place()
        original = self.originals.get(element)
        return NOWHERE if original is None else self.written.place(original)

    def line_and_column(self, element: etree._Element) -> tuple[int | None, int | None]:
        """Return where an element's start tag is in the file, if it is there."""
        original = self.originals.get(element)
        return (None, None) if original is None else self.written.line_and_column(original)

    def as_written(self, element: etree._Element) -> tuple[Markup, etree._Element]:
        """Return what an edit needs; raise NotEditable where the file has other names."""
        if element not in self.originals or element in self.changed:
            raise NotEditable
        return super().as_written(element)


def mended(reading: Reading, mends: Sequence[Mend]) -> Reading:
    """Return a reading of a copy of the tree in which all is mended; the source stays as it is."""
    source = reading.source
    tree = deepcopy(source.tree)
    pairs = zip(source.root.iter(etree.Element), tree.iter(etree.Element), strict=True)
    twins = dict(pairs)
    for mend in mends:
        if isinstance(mend, Renamed):
            _rename(twins[mend.element], mend.name)
        elif isinstance(mend, RenamedAttribute):
            _rename_attribute(twins[mend.element], mend)
        else:
            _put_in(mend, twins)
    copy = _Recovered(
        source.path,
        source.given,
        source.data,
        tree,
        source.undeclared,
        source.origin,
        written=source,
        originals={twin: original for original, twin in twins.items()},
        changed=frozenset(twins[mend.element] for mend in mends if not isinstance(mend, Missing)),
    )
    return Reading(copy, reading.findings)


def _rename(element: etree._Element, name: str) -> None:
    """Give an element the name it is meant to have, unless it is of another's vocabulary."""
    qualified = _qualified(name, element)
    if qualified and _is_slip(written(element), name):
        element.tag = qualified


def _rename_attribute(element: etree._Element, mend: RenamedAttribute) -> None:
    """Give an attribute the name it is meant to have, unless there is one of that name."""
    old, new = _qualified(mend.old, element), _qualified(mend.new, element)
    is_slip = _is_slip(mend.old, mend.new)
    if is_slip and old and new and old in element.attrib and new not in element.attrib:
        element.set(new, element.attrib.pop(old))


def _is_slip(old: str, new: str) -> bool:
    """Say whether a name may be meant for another: one with a prefix of its own is not."""
    prefix = old.rpartition(":")[0]
    return prefix in ("", new.rpartition(":")[0])


def _put_in(mend: Missing, twins: _Twins) -> None:
    """Put empty elements where they are missing."""
    parent = twins[mend.parent]
    before = None if mend.before is None else twins[mend.before]
    at = len(parent) if before is None else parent.index(before)
    names = (_qualified(name, parent) for name in mend.names)
    parent[at:at] = [parent.makeelement(name) for name in names if name]


def _qualified(name: str, element: etree._Element) -> str | None:
    """Return a name as lxml has it; None where its prefix means nothing here."""
    prefix, _, local = name.rpartition(":")
    if not prefix:
        return local
    uri = _XML if prefix == "xml" else element.nsmap.get(prefix)
    return f"{{{uri}}}{local}" if uri else None
