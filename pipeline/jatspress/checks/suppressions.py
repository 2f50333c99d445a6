"""Findings that the document itself says to pass over, with a reason.

::

    <?jatspress ignore REF001 reason="printed so"?>

As the first thing in an element it holds for that element with all in it; anywhere else for the
element that follows it, before `<article>` thus for the whole article. White space, comments and
other instructions don't count. Several codes stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from ..finding import Finding, Place
from ..jats import OFFENCES as OF_READING
from ..jats import Source
from ..jats.places import instructions
from ..patterns import pattern
from .codes import RULES
from .engine import in_source_order
from .offences import FaultyIgnore, UnusedIgnore

_TARGET = "jatspress"
_ALL = f"//processing-instruction('{_TARGET}')"
_SHAPE = pattern(
    r"""ignore \s+ (?P<codes>[^="']*?) \s*
        (?:(?<=\s) reason \s* = \s* (?P<quote>["']) (?P<reason>.*) (?P=quote))? \s*""",
    re.VERBOSE | re.DOTALL,
)
_EXAMPLE = '<?jatspress ignore REF001 reason="…"?>'


class Suppression(NamedTuple):
    """An instruction: the codes it passes over, and its place, with the element it holds for."""

    codes: tuple[str, ...]
    place: Place

    def covers(self, finding: Finding, root: str) -> bool:
        """Say whether it passes over a finding; one of no element is the root's."""
        element = finding.place.element or root
        return finding.code in self.codes and f"{element}/".startswith(f"{self.place.element}/")


def unsuppressed(
    source: Source, findings: Iterable[Finding], known: Callable[[], Collection[str]]
) -> list[Finding]:
    """Return the findings that the document does not pass over, and what is wrong with its wishes.

    `known` returns the codes of all findings there are; it is only asked where there is a wish.
    """
    found = list(findings)
    written = list(_written(source)) if source.may_have(f"<?{_TARGET}".encode()) else []
    if not written:
        return found
    codes = known()
    faults = [_fault(text, place, codes) for text, place in written]
    wishes = [
        Suppression(_codes(text), place)
        for (text, place), fault in zip(written, faults, strict=True)
        if fault is None
    ]
    root = source.place(source.root).element or ""
    left = [row for row in found if not any(wish.covers(row, root) for wish in wishes)]
    unused = [row for wish in wishes for row in _unused(wish, found, root)]
    return sorted([*left, *filter(None, faults), *unused], key=in_source_order)


def _unused(wish: Suppression, found: list[Finding], root: str) -> Iterator[Finding]:
    """Yield a finding for each code of which there is nothing to pass over."""
    sought = {kind.code for kind in (*OF_READING, *RULES)}
    for code in wish.codes:
        alone = wish._replace(codes=(code,))
        if code in sought and not any(alone.covers(finding, root) for finding in found):
            message = f"nothing of {code} is found in the element it holds for; take it out"
            yield UnusedIgnore.found(message, wish.place)


def _fault(text: str, place: Place, known: Collection[str]) -> Finding | None:
    """Return what keeps an instruction from being followed, if anything does."""
    shape = _SHAPE.fullmatch(text)
    unknown = [code for code in _codes(text) if code not in known]
    if shape is None or not _codes(text):
        message = f"the instruction cannot be read; write it as {_EXAMPLE}"
    elif unknown:
        message = f"there is no rule {unknown[0]}; `jatspress rules` lists them all"
    elif not (shape["reason"] or "").strip():
        message = f"the instruction gives no reason, so it is not followed; write {_EXAMPLE}"
    elif place.element is None:
        message = "no element follows the instruction; put it first in the element it is for"
    else:
        return None
    return FaultyIgnore.found(message, place)


def _codes(text: str) -> tuple[str, ...]:
    """Return the codes in an instruction, with white space or commas between."""
    shape = _SHAPE.fullmatch(text)
    return tuple(filter(None, re.split(r"[\s,]+", shape["codes"]))) if shape else ()


def _written(source: Source) -> Iterator[tuple[str, Place]]:
    """Yield text and place of each instruction to us that stands in or right before an article."""
    origin = source.root if source.origin is None else source.origin
    every = _instructions(origin, _ALL)
    if not every:
        return
    places = instructions(source.data, _TARGET)
    exact = dict(zip(every, places, strict=True)) if len(places) == len(every) else {}
    inside = zip(
        _instructions(origin, f".{_ALL}"), _instructions(source.root, f".{_ALL}"), strict=True
    )
    before = ((row, None) for row in _before(origin) if row in set(every))
    for written, copy in (*before, *inside):
        element = source.root if copy is None else _held(copy)
        line, column = exact.get(written, (written.sourceline, None))
        path = None if element is None else source.place(element).element
        yield (written.text or "").strip(), Place(source.given, line, column, path)


def _instructions(element: etree._Element, path: str) -> list[etree._Element]:
    """Return the processing instructions on a path."""
    found = element.xpath(path)
    return [row for row in found if isinstance(row, etree._Element)]  # noqa: SLF001 - lxml's name


def _before(element: etree._Element) -> Iterator[etree._Element]:
    """Yield comments and instructions between an element and the one before it."""
    for row in element.itersiblings(preceding=True):
        if isinstance(row.tag, str):
            return
        yield row


def _held(instruction: etree._Element) -> etree._Element | None:
    """Return the element that an instruction holds for: the one it opens, else the next."""
    parent = instruction.getparent()
    earlier = instruction.itersiblings(preceding=True)
    if (
        parent is not None
        and not (parent.text or "").strip()
        and all(not isinstance(row.tag, str) and not (row.tail or "").strip() for row in earlier)
    ):
        return parent
    return next(instruction.itersiblings("*"), None)
