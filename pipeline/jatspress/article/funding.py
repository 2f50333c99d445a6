"""Who paid for the work."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Funding:
    """What the article says of its funding, in its own words."""

    statement: str = ""
