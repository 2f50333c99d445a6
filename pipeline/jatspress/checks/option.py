"""What a journal may set for a rule.

As in ruff (<https://docs.astral.sh/ruff/settings/#lintmccabe>) an option has a name, a kind, a
default and a line that explains it. It is an attribute of the rule's class, and to read it gives
the value: the default, or a journal's in the class that `configured` makes of the rule.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Option(ABC, Generic[_Value]):
    """What a journal may set for a rule: its default, and in a few words what it says."""

    default: _Value
    words: str

    def __get__(self, _instance: object, _owner: type) -> _Value:
        """Return the value where a journal sets none."""
        return self.default

    @property
    @abstractmethod
    def allowed(self) -> str:
        """What may be set, to follow "must be"."""

    @abstractmethod
    def read(self, value: object) -> _Value | None:
        """Return a value of the settings if it may be set, else None."""

    def shown(self) -> str:
        """Return the default as the settings would have it."""
        import json  # noqa: PLC0415

        return json.dumps(self.default, ensure_ascii=False)


@dataclass(frozen=True)
class Number(Option[int]):
    """A whole number, from `least` to `most`, which is None where there is no end."""

    least: int = field(default=1, kw_only=True)
    most: int | None = field(default=None, kw_only=True)

    @property
    def allowed(self) -> str:
        """What may be set, to follow "must be"."""
        end = "up" if self.most is None else f"to {self.most}"
        return f"a whole number from {self.least} {end}"

    def read(self, value: object) -> int | None:
        """Return the number if it is one, and not too small or too large."""
        # TOML's true and false are numbers in Python.
        if not isinstance(value, int) or isinstance(value, bool) or value < self.least:
            return None
        return value if self.most is None or value <= self.most else None


@dataclass(frozen=True)
class Words(Option[tuple[str, ...]]):
    """A list of words: any, or only those in `known`."""

    known: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def allowed(self) -> str:
        """What may be set, to follow "must be"."""
        if self.known:
            return f"a list of any of {', '.join(self.known)}, each in quotes"
        return 'a list of words in quotes, as ["one", "another"]'

    def read(self, value: object) -> tuple[str, ...] | None:
        """Return the words if each is one that may be set."""
        if not isinstance(value, tuple):
            return None
        found = tuple(word for word in value if isinstance(word, str) and self._takes(word))
        return found if len(found) == len(value) else None

    def _takes(self, word: str) -> bool:
        return word in self.known if self.known else bool(word.strip())
