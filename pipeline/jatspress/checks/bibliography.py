"""The citations of an article, with what several rules ask of each: found once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from ..jats.text import words
from .citations import CITATIONS, kind
from .survey import Survey


class Cited(NamedTuple):
    """A citation: its element, the kind of what is cited, the names of the elements in it."""

    element: etree._Element
    kind: str
    parts: frozenset[object]


@lru_cache(maxsize=1)
def cited(survey: Survey) -> list[Cited]:
    """Return the citations of an article; nobody may change the list."""
    rows = survey.named(*CITATIONS)
    return [Cited(row, kind(row), frozenset([part.tag for part in row.iter()])) for row in rows]


def with_parts(survey: Survey, *names: str) -> list[etree._Element]:
    """Return the citations that have every one of some parts, at whatever depth."""
    wanted = frozenset(names)
    return [row.element for row in cited(survey) if wanted <= row.parts]


def without_parts(
    survey: Survey, kinds: frozenset[str], names: Sequence[str]
) -> list[etree._Element]:
    """Return the citations of some kinds that have none of some parts."""
    return [
        row.element for row in cited(survey) if row.kind in kinds and row.parts.isdisjoint(names)
    ]


@lru_cache(maxsize=1)
def tagged_dois(survey: Survey) -> list[tuple[etree._Element, str]]:
    """Return what is tagged as the DOI of something cited, with its words, in the order of both."""
    rows = survey.named("pub-id")
    return [(row, words(row)) for row in rows if row.get("pub-id-type") == "doi"]
