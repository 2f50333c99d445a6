"""Rules that look for a part which citations of some kinds need."""

from __future__ import annotations

from typing import ClassVar

from lxml import etree

from .citations import CITATIONS, called, has_part, is_in_parts, kind
from .dispatch import ElementRule


class PartRule(ElementRule):
    """A rule that looks for one of some parts in each citation of some kinds."""

    elements = CITATIONS
    kinds: ClassVar[frozenset[str]]
    parts: ClassVar[tuple[str, ...]]
    # What is missing, and what to do.
    lacking: ClassVar[str]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the part in a citation of a kind that needs it."""
        if kind(element) not in cls.kinds or has_part(element, *cls.parts):
            return ""
        return f"{called(element)} has no {cls.lacking}" if is_in_parts(element) else ""
