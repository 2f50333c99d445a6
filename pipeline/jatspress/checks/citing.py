"""Which figures, tables and references the text cites, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from ..jats.text import words
from ..patterns import pattern
from .citations import CITATIONS
from .survey import Survey

# "1–3" in one link, and a dash or "to" between two.
_RANGE = pattern(r"(\d+)\s*[-–‒−‐]\s*\D{0,9}?(\d+)")
_BETWEEN = pattern(r"\W*[-–—‒−‐]\W*|\s*(?:to|through)\s*", re.IGNORECASE)
_ORDINAL = pattern(r"[\[(]?([0-9]{1,4})[\])]?\.?")
_NUMBER = pattern(r"[0-9]+")
# What stands in these is read when the reader looks at them, not in the order of the text.
_ASIDE = ("fig", "table-wrap", "boxed-text", "fn", "fig-group", "table-wrap-group", "front", "back")
_GROUPS = ("fig-group", "table-wrap-group")
# What a link may lead to when it cites one of the targets.
_CITED = frozenset(
    {"fig", "table-wrap", "table", "graphic", "media", "disp-formula", "ref", *CITATIONS}
)
_CHAIN: TypeAlias = "list[tuple[etree._Element, int]]"  # noqa: SLF001 - lxml's name


def number(text: str) -> int | None:
    """Return the only number in a text such as `Table 2.` or `[14]`, or None."""
    found = _NUMBER.findall(text)
    return int(found[0]) if len(found) == 1 else None


def ordinal(text: str) -> int | None:
    """Return the number that a label such as `[14]` is and nothing else, or None."""
    found = _ORDINAL.fullmatch(text)
    return int(found[1]) if found else None


@lru_cache(maxsize=3)
def citations(survey: Survey, targets: tuple[etree._Element, ...]) -> _CHAIN:
    """Return each link to one of some elements with that element's place among them, from 0.

    The links are in the order of the text. Those between the ends of a range are cited with them.
    Two rules ask it of the same elements, so the last answers are kept; nobody may change them.
    """
    at = dict(_ids(survey, targets)) if targets else {}
    labels = {number(words(row, "label")): place for place, row in enumerate(targets)}
    found: _CHAIN = []
    last: tuple[etree._Element, int] | None = None
    for xref in survey.named("xref"):
        places = [at[rid] for rid in xref.get("rid", "").split() if rid in at]
        if last and len(places) == 1 and _BETWEEN.fullmatch(last[0].tail or ""):
            found += [(xref, place) for place in range(last[1] + 1, places[0])]
        found += [(xref, place) for place in places]
        if places:
            found += [(xref, place) for place in _in_words(xref, labels)]
        last = (xref, places[-1]) if places else None
    return found


def _ids(survey: Survey, targets: Sequence[etree._Element]) -> Iterator[tuple[str, int]]:
    """Yield the ids that lead to an element: its own, those in it, and that of its group."""
    places = {target: place for place, target in enumerate(targets)}
    kinds = {str(target.tag) for target in targets}
    for element in survey.with_id:
        if element in places:
            yield element.get("id", ""), places[element]
        elif element.tag in _CITED:
            around = (places.get(row) for row in element.iterancestors(*kinds))
            place = next((row for row in around if row is not None), None)
            if place is not None:
                yield element.get("id", ""), place
    for target in targets if survey.named(*_GROUPS) else ():
        for group in target.iterancestors(*_GROUPS):
            yield group.get("id", ""), places[target]


def _in_words(xref: etree._Element, labels: dict[int | None, int]) -> Iterator[int]:
    """Yield the places of what a link names as a range in its own words."""
    for first, last in _RANGE.findall(words(xref)):
        # A range of more is a year or a page.
        for value in range(int(first), min(int(last), int(first) + 99) + 1):
            if value in labels:
                yield labels[value]


def uncited(survey: Survey, targets: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Yield those that no link leads to; none where no link leads to any of them.

    Who cites one of a group, or the group, sends readers to all of it.
    """
    links = citations(survey, tuple(targets))
    cited = {targets[place] for _, place in links}
    missing = [target for target in targets if target not in cited] if cited else []
    if not survey.named(*_GROUPS):
        yield from missing
        return
    groups = {group for target in cited for group in target.iterancestors(*_GROUPS)}
    for target in missing:
        if groups.isdisjoint(target.iterancestors(*_GROUPS)):
            yield target


def out_of_order(
    survey: Survey, targets: Sequence[etree._Element]
) -> tuple[etree._Element, etree._Element, etree._Element] | None:
    """Return the first link that jumps ahead, what it leads to, and what should come first."""
    reached = -1
    for xref, place in citations(survey, tuple(targets)):
        if next(xref.iterancestors(*_ASIDE), None) is None and place > reached:
            if place > reached + 1:
                return xref, targets[place], targets[reached + 1]
            reached = place
    return None
