"""The line of the source that a finding points to, and where in it.

Articles often stand in one line of a million characters, so it is cut to what fits beside the
place. What a terminal would act on, or not show, is replaced: the file may be hostile.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from ...finding import Place
from ...jats.places import as_text
from ...line import harmless
from ...patterns import pattern

_BEFORE, _AFTER = 30, 60
# What stands at a place, as a page marks it: a tag up to its name, a word, white space, a sign.
_MARKED = pattern(r"<[/!?]?[\w:.-]*|[\w\u0300-\u036f]+|\s+|.", re.DOTALL)


class Excerpt(NamedTuple):
    """Part of a line: what stands before the place, there, and after it."""

    number: int
    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before}{self.marked}{self.after}".rstrip()

    @property
    def width(self) -> int:
        """How many columns of a terminal stand before the place."""
        return sum(map(_width, self.before))


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
    """Return what fits of a line, around a character of it; a mark is shown with its letter."""
    while 0 < at < len(text) and not _width(text[at]):
        at -= 1
    start, end = max(0, at - _BEFORE), at + _AFTER
    before = harmless(text[start:at])
    # What is cut off is told, unless it is only how far the line is set in.
    before = f"…{before}" if text[:start].strip() else before.lstrip()
    found = _MARKED.match(text, at, end)
    after = found.end() if found else at
    rest = harmless(text[after:end]) + ("…" if end < len(text) else "")
    return Excerpt(number, before, harmless(text[at:after]), rest)


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
