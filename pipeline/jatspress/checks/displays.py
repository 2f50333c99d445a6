"""Rules that judge figures and tables, and some of them formulas, in the same way.

Each rule of its own names what it is about and has its own manual page; what it looks for stands
here once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lxml import etree

from ..jats.text import words
from .citing import out_of_order, uncited
from .dispatch import ElementRule, Fault, SurveyRule
from .labels import doubled_labels, is_captioned, is_labelled, named
from .survey import Survey

# What stands in these is no part of the order in which the text cites.
_ASIDE = ("back", "app", "sub-article", "response", "boxed-text", "fig-group", "fig")


class DisplayRule(SurveyRule):
    """A rule about all elements of one name, which people call by a word of their own."""

    element: ClassVar[str]
    thing: ClassVar[str]

    @classmethod
    def labelled(cls, survey: Survey) -> list[etree._Element]:
        """Return those of the elements that have a label."""
        return [row for row in survey.named(cls.element) if words(row, "label")]


class UncitedRule(DisplayRule):
    """A rule that looks for things no link leads to."""

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Ask for those that no link leads to."""
        for row in uncited(survey, cls.labelled(survey)):
            yield row, f"no link leads to {named(row, cls.thing)}; cite it in the text"


class OrderRule(DisplayRule):
    """A rule that looks for things the text cites in another order than theirs."""

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Follow the links to those of the body."""
        rows = cls.labelled(survey)
        of_body = [row for row in rows if next(row.iterancestors(*_ASIDE), None) is None]
        jump = out_of_order(survey, of_body)
        if jump:
            xref, target, skipped = jump
            said = f"{named(target, cls.thing)} is cited before {named(skipped, cls.thing)}"
            yield xref, f"{said}; number them as they are cited"


class DoubledLabelRule(SurveyRule):
    """A rule that looks for two things with one label."""

    element: ClassVar[str]

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Go through the labels seen so far."""
        return doubled_labels(survey.named(cls.element))


class LabelRule(ElementRule):
    """A rule that looks for things without a label."""

    thing: ClassVar[str]
    example: ClassVar[str]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for a label, also in the group around it; one in the caption is left to FIG025."""
        if is_labelled(element):
            return ""
        said = f"this {cls.thing} has no label, so the text cannot name it"
        return f"{said}; give it one, as {cls.example}"


class CaptionRule(ElementRule):
    """A rule that looks for things without a caption."""

    thing: ClassVar[str]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the words of a caption, also in the group around it."""
        if is_captioned(element):
            return ""
        return f"{named(element, cls.thing)} has no caption; say what it shows"
