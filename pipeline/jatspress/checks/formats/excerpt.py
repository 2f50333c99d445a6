"""The line of the source that a finding points to, and where in it.

Articles often stand in one line of a million characters, so it is cut to what fits beside the
place. What a terminal would act on, or not show, is replaced: the file may be hostile.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ...finding import Place
from ...jats.places import as_text
from ...line import harmless

_BEFORE, _AFTER = 30, 60


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a line, and how many columns of a terminal stand before the place in it."""

    number: int
    text: str
    width: int


class Excerpts:
    """Cuts excerpts out of files; the last file is kept, for the next finding in it."""

    def __init__(self) -> None:
        self._path = ""
        self._lines: list[str] = []

    def of(self, place: Place) -> Excerpt | None:
        """Return the source around a place; None without a column, or where the file is gone."""
        if place.path != self._path:
            self._path, self._lines = place.path, _lines(place.path)
        if place.line is None or place.column is None or place.line > len(self._lines):
            return None
        text, at = self._lines[place.line - 1], place.column - 1
        return _cut(place.line, text, at) if at <= len(text) else None


def _cut(number: int, text: str, at: int) -> Excerpt:
    """Return what fits of a line, around a character of it."""
    start, end = max(0, at - _BEFORE), at + _AFTER
    before = harmless(text[start:at])
    before = f"…{before}" if start else before.lstrip()
    after = harmless(text[at:end]) + ("…" if end < len(text) else "")
    return Excerpt(number, (before + after).rstrip(), sum(map(_width, before)))


def _lines(path: str) -> list[str]:
    """Return the lines of a file as XML counts them, none if it cannot be read."""
    try:
        text = as_text(Path(path).read_bytes())
    except (OSError, LookupError):
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _width(character: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
