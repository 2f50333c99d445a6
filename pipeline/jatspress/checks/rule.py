"""What a rule is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from ..finding import Finding, Offence
from ..jats import Reading


class Rule(Offence, ABC):
    """An offence that is looked for in an article as read.

    A rule is one class in one file, both named after the offence. Its docstring is its manual
    page: a sentence, then the headings of `HEADINGS` in that order.
    """

    @classmethod
    @abstractmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Yield each case of the offence in an article."""


HEADINGS = (
    "What it does",
    "Why it matters",
    "Example",
    "Mended",
    "Source",
    "Known problems",
)
