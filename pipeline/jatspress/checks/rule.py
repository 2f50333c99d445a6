"""What a rule is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

from lxml import etree

from ..finding import Finding, Fix, Offence
from ..jats import Reading
from ..jats.markup import Markup, NotEditable
from .option import Option


class Rule(Offence):
    """An offence that is looked for in an article as read.

    A rule is one class in one file, both named after the offence. Its docstring is its manual
    page: a sentence, then the headings of `HEADINGS` in that order.

    `elements` are the names of what it looks at: it is not asked where none of them is. () means
    it looks at more than such.
    """

    elements: ClassVar[tuple[str, ...]] = ()

    @classmethod
    @abstractmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Yield each case of the offence in an article."""

    @classmethod
    def options(cls) -> dict[str, Option[Any]]:
        """Return what a journal may set, by name: the options that stand in the class."""
        rows = [row for kind in reversed(cls.__mro__) for row in vars(kind).items()]
        return {name: row for name, row in rows if isinstance(row, Option)}

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:  # noqa: ARG003
        """Return what mends an element at fault, None where a program cannot; see `fixes`.

        Raises NotEditable where the document does not allow the edit.
        """
        return None

    @classmethod
    def at(cls, reading: Reading, element: etree._Element, message: str) -> Finding:
        """Return a finding at the start tag of an element, with what mends it."""
        return cls.found(message, reading.source.place(element), cls._fix(reading, element))

    @classmethod
    def _fix(cls, reading: Reading, element: etree._Element) -> Fix | None:
        if not cls.fixes:
            return None
        try:
            fix = cls.mend(*reading.source.as_written(element))
        except NotEditable:
            return None
        return fix if fix and fix.edits else None


HEADINGS = (
    "What it does",
    "Why it matters",
    "Example",
    "Mended",
    "Source",
    "Known problems",
)
