"""Rules that look for a part which citations of some kinds need."""

from __future__ import annotations

from typing import ClassVar

from lxml import etree

from .bibliography import without_parts
from .citations import CITATIONS, called, is_in_parts
from .dispatch import ElementRule
from .survey import Survey


class PartRule(ElementRule):
    """A rule that looks for one of some parts in each citation of some kinds."""

    elements = CITATIONS
    kinds: ClassVar[frozenset[str]]
    parts: ClassVar[tuple[str, ...]]
    # What is missing, and what to do.
    lacking: ClassVar[str]

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the citations of a kind that needs the part, and without it."""
        return without_parts(survey, cls.kinds, cls.parts)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Say so, unless the words of the citation may stand for it."""
        return f"{called(element)} has no {cls.lacking}" if is_in_parts(element) else ""
