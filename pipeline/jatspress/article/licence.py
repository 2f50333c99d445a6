"""What readers may do with the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its address where one is given, and its words. An address is never made up."""

    url: str = ""
    text: str = ""
