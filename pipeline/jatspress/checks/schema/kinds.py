"""The kinds of fault by the DTD: each is a rule."""

from __future__ import annotations

from enum import Enum, auto


class Kind(Enum):
    """The kinds of fault. Each has a rule, and so a code and a manual page."""

    OTHER = auto()
    UNKNOWN_ELEMENT = auto()
    MISPLACED_ELEMENT = auto()
    OUT_OF_ORDER = auto()
    MISSING_ELEMENT = auto()
    DOUBLED_ELEMENT = auto()
    MISPLACED_TEXT = auto()
    UNKNOWN_ATTRIBUTE = auto()
    MISSING_ATTRIBUTE = auto()
    WRONG_VALUE = auto()
