"""One walk for all rules that look at elements or at words, and the kinds of such rules.

A rule that names its elements is called for each of them; one that looks for a sign in the words
is called only where the sign is. So a hundred of them cost about as much as the walk itself.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import ClassVar, TypeAlias, cast

from lxml import etree

from ..finding import Finding, Fix
from ..jats import Reading
from ..jats.letters import Letters
from ..jats.markup import Edits, Markup, NotEditable
from .rule import Rule
from .survey import APART, GAP, Survey

Fault: TypeAlias = "tuple[etree._Element, str]"  # noqa: SLF001 - lxml's name


def dispatch(reading: Reading, rules: Iterable[type[Rule]]) -> list[Finding]:
    """Return what rules find in an article, rule by rule, with one survey for all.

    A rule is not asked where there is nothing it looks at.
    """
    survey = Survey(reading)
    there = survey.by_name.keys()
    found: list[Finding] = []
    for rule in rules:
        if not (rule.elements and there.isdisjoint(rule.elements)):
            # To ask issubclass of an abstract class takes longer than many a rule does.
            is_surveyed = SurveyRule in rule.__mro__
            found += (
                cast("type[SurveyRule]", rule).placed(reading, survey)
                if is_surveyed
                else rule.look(reading)
            )
    return found


class SurveyRule(Rule):
    """A rule that looks at the elements and words of an article through its survey."""

    @classmethod
    @abstractmethod
    def faults(cls, survey: Survey) -> Iterable[Fault]:
        """Return each element at fault, and what is to be said of it."""

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Yield what this rule alone finds."""
        yield from cls.placed(reading, Survey(reading))

    @classmethod
    def placed(cls, reading: Reading, survey: Survey) -> list[Finding]:
        """Return the faults as findings, each at the start tag of its element."""
        return [cls.at(reading, element, message) for element, message in cls.faults(survey)]


class ElementRule(SurveyRule):
    """A rule that judges elements one by one: all that bear one of the names in `elements`."""

    # Where only those with some attribute can be at fault.
    attribute: ClassVar[str] = ""

    @classmethod
    @abstractmethod
    def judge(cls, element: etree._Element) -> str:
        """Return what is wrong with an element; "" if nothing is."""

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the elements to judge."""
        rows = survey.named(*cls.elements)
        return [row for row in rows if row.get(cls.attribute)] if cls.attribute else rows

    @classmethod
    def faults(cls, survey: Survey) -> list[Fault]:
        """Judge each of the elements."""
        judge = cls.judge
        return [(row, message) for row in cls.candidates(survey) if (message := judge(row))]


class TextRule(SurveyRule):
    """A rule that looks for a sign in running text: paragraphs, titles, cells, citations."""

    sign: ClassVar[re.Pattern[str]]
    # Where none of these strings is, the sign is not: far quicker to find than the sign itself.
    hints: ClassVar[tuple[str, ...]] = ()

    @classmethod
    @abstractmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Return what is wrong where the sign is; "" if nothing is."""

    @classmethod
    def texts(cls, survey: Survey) -> Iterable[tuple[etree._Element, str]]:
        """Return the texts to look at, with their elements."""
        there = [hint for hint in cls.hints if survey.holds(hint)]
        if not there:
            return () if cls.hints else survey.blocks
        texts = survey.blocks
        found = {at for hint in there for at, (_, text) in enumerate(texts) if hint in text}
        return [texts[at] for at in sorted(found)]

    @classmethod
    def may_be_in(cls, survey: Survey) -> bool:
        """Say whether the sign can be in the article at all."""
        return bool(cls.hints or cls.sign.search(survey.words))

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look in each text, if the sign can be there; one fault for an element."""
        if not cls.may_be_in(survey):
            return
        for element, text in cls.texts(survey):
            messages = map(cls.judge, cls.sign.finditer(text))
            message = next(filter(None, messages), "")
            if message:
                yield element, message

    @classmethod
    def letters(cls, markup: Markup, element: etree._Element) -> Letters:
        """Return the text of an element as it was looked at, with the place of each character."""
        return markup.letters(element, APART, GAP)

    @classmethod
    def rewritten(
        cls,
        markup: Markup,
        element: etree._Element,
        message: str,
        new: Callable[[re.Match[str]], str],
    ) -> Fix:
        """Return the fix that writes other characters for each sign, but where a tag is in it."""
        letters = cls.letters(markup, element)
        edits: Edits = ()
        for found in filter(cls.judge, cls.sign.finditer(letters.string)):
            with suppress(NotEditable):
                edits += markup.replaced(element, *found.span(), new(found), within=letters)
        return Fix(message, edits, cls.fixes[0])


class CharacterRule(TextRule):
    """A rule that looks for characters beyond ASCII in every string, in whatever element.

    `rare` finds one that every case of the sign holds.
    """

    rare: ClassVar[re.Pattern[str]]

    @classmethod
    def may_be_in(cls, survey: Survey) -> bool:
        """Say whether one of the characters is in the article."""
        return bool(cls.rare.search(survey.rare))

    @classmethod
    def texts(cls, survey: Survey) -> Iterable[tuple[etree._Element, str]]:
        """Return the strings directly in each element."""
        return survey.texts()

    @classmethod
    def letters(cls, markup: Markup, element: etree._Element) -> Letters:
        """Return the characters directly in an element."""
        below = (str(row.tag) for row in element.iterchildren(etree.Element))
        return markup.letters(element, frozenset(below), GAP)
