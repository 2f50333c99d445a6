"""What a style can ask of a cited work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """A name: of a person, or of a group as one `literal`."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Names in one part; `has_others` where the article says "et al." itself."""

    persons: tuple[Person, ...]
    has_others: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A date, each part as the article writes it; `literal` is one that is not in parts."""

    year: str = ""
    month: str = ""
    day: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A cited work in the words of CSL: its type, and what is there under the variables' names.

    Texts are as `marks.Marks` makes them of HTML.
    """

    kind: str
    texts: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, People] = field(default_factory=dict)
    dates: Mapping[str, Date] = field(default_factory=dict)

    def has(self, variable: str) -> bool:
        """Say whether there is anything under a variable's name."""
        return variable in self.texts or variable in self.people or variable in self.dates
