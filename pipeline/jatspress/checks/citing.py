"""Which figures, tables and references the text cites, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
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
_CHAIN: TypeAlias = "list[tuple[Link, int]]"


def number(text: str) -> int | None:
    """Return the only number in a text such as `Table 2.` or `[14]`, or None."""
    found = _NUMBER.findall(text)
    return int(found[0]) if len(found) == 1 else None


def ordinal(text: str) -> int | None:
    """Return the number that a label such as `[14]` is and nothing else, or None."""
    found = _ORDINAL.fullmatch(text)
    return int(found[1]) if found else None


class Link:
    """A link inside the article: its element, the ids it leads to, and what is asked of it."""

    def __init__(self, xref: etree._Element) -> None:
        self.xref = xref
        self.rids = xref.get("rid", "").split()

    @cached_property
    def said(self) -> str:
        """Its words."""
        return words(self.xref)

    @cached_property
    def ranges(self) -> list[tuple[int, int]]:
        """The ranges that its own words name; a number alone is none."""
        if self.said.isdecimal():
            return []
        return [(int(first), int(last)) for first, last in _RANGE.findall(self.said)]

    @cached_property
    def is_aside(self) -> bool:
        """Whether it is read when the reader looks there, not in the order of the text."""
        return next(self.xref.iterancestors(*_ASIDE), None) is not None


@lru_cache(maxsize=1)
def links_of(survey: Survey) -> list[Link]:
    """Return the links of an article in the order of the text."""
    return [Link(xref) for xref in survey.named("xref")]


@lru_cache(maxsize=1)
def _bearers(survey: Survey) -> dict[str, list[etree._Element]]:
    """Return the elements with the ids that links lead to."""
    found: dict[str, list[etree._Element]] = {
        rid: [] for link in links_of(survey) for rid in link.rids
    }
    for value, element in survey.ids:
        if value in found:
            found[value].append(element)
    return found


@lru_cache(maxsize=3)
def citations(survey: Survey, targets: tuple[etree._Element, ...]) -> _CHAIN:
    """Return each link to one of some elements with that element's place among them, from 0.

    The links are in the order of the text. Those between the ends of a range are cited with them.
    Two rules ask it of the same elements, so the last answers are kept; nobody may change them.
    """
    at = dict(_ids(survey, targets)) if targets else {}
    labels: dict[int | None, int] | None = None
    found: _CHAIN = []
    last: tuple[etree._Element, int] | None = None
    for link in links_of(survey) if at else ():
        places = [at[rid] for rid in link.rids if rid in at]
        if not places:
            last = None
            continue
        if last and len(places) == 1 and _BETWEEN.fullmatch(last[0].tail or ""):
            found += [(link, place) for place in range(last[1] + 1, places[0])]
        found += [(link, place) for place in places]
        if link.ranges:
            labels = _labels(targets) if labels is None else labels
            found += [(link, place) for place in _in_words(link, labels)]
        last = (link.xref, places[-1])
    return found


def _labels(targets: tuple[etree._Element, ...]) -> dict[int | None, int]:
    """Return the places of targets by the numbers of their labels."""
    return {number(words(row, "label")): place for place, row in enumerate(targets)}


def _ids(survey: Survey, targets: Sequence[etree._Element]) -> Iterator[tuple[str, int]]:
    """Yield the ids that lead to an element: its own, those in it, and that of its group."""
    places = {target: place for place, target in enumerate(targets)}
    kinds = {str(target.tag) for target in targets}
    for value, elements in _bearers(survey).items():
        for element in elements:
            if element in places:
                yield value, places[element]
            elif element.tag in _CITED:
                around = (places.get(row) for row in element.iterancestors(*kinds))
                place = next((row for row in around if row is not None), None)
                if place is not None:
                    yield value, place
    for target in targets if survey.named(*_GROUPS) else ():
        for group in target.iterancestors(*_GROUPS):
            yield group.get("id", ""), places[target]


def _in_words(link: Link, labels: dict[int | None, int]) -> Iterator[int]:
    """Yield the places of what a link names as a range in its own words."""
    for first, last in link.ranges:
        # A range of more is a year or a page.
        for value in range(first, min(last, first + 99) + 1):
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
    for link, place in citations(survey, tuple(targets)):
        if place > reached and not link.is_aside:
            if place > reached + 1:
                return link.xref, targets[place], targets[reached + 1]
            reached = place
    return None
