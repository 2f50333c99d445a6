"""Facts that have no element of their own: counts, and names with values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a thing the article says it has: `fig-count` and `7`, as it is written."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class CustomMeta:
    """A name and a value that the publisher agreed on with somebody; `use` is specific-use."""

    name: str
    value: str
    use: str = ""
