"""The fonts of a web page: only the files that its characters need."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..gathered import gathered
from .characters import beyond_ascii

FAMILIES = {"noto-serif": "Noto Serif", "noto-sans": "Noto Sans"}
_EVERYWHERE = "Aa"
STYLES = ("normal", "italic")


@dataclass(frozen=True, slots=True)
class WebFont:
    """One font file, and the CSS that names it. `name` holds a hash of its content."""

    name: str
    file: Path
    css: str


def web_fonts(text: str, folder: str) -> list[WebFont]:
    """Return the fonts for the characters of a text, found by the page below `folder`."""
    # Those of ASCII are on every page.
    characters = sorted(map(ord, {*beyond_ascii(text), *_EVERYWHERE}))
    return [
        _font(family, subset, style, ranges, folder)
        for family in FAMILIES
        for subset, ranges in _subsets(family).items()
        if _any_in(characters, ranges)
        for style in STYLES
    ]


@cache
def _font(family: str, subset: str, style: str, ranges: str, folder: str) -> WebFont:
    file = gathered(f"web-fonts/{family}/{family}-{subset}-wght-{style}.woff2")
    name = f"{family}-{subset}-{style}.{hashlib.sha256(file.read_bytes()).hexdigest()[:12]}.woff2"
    css = (
        f"@font-face{{font-family:'{FAMILIES[family]}';font-style:{style};font-weight:100 900;"
        f"font-display:swap;src:url({folder}/{name}) format('woff2');unicode-range:{ranges}}}"
    )
    return WebFont(name, file, css)


@cache
def _subsets(family: str) -> dict[str, str]:
    """Return the subsets of a family: its name -> CSS unicode-range.

    Latin comes last: the ranges overlap, and in CSS the later rule wins.
    """
    rows: dict[str, str] = json.loads(gathered(f"web-fonts/{family}/unicode.json").read_bytes())
    return dict(sorted(rows.items(), key=lambda row: (row[0] == "latin", row[0])))


def _any_in(characters: list[int], ranges: str) -> bool:
    """Say whether one of some characters, in order, is in a CSS unicode-range."""
    return any(
        bisect_left(characters, low) < bisect_right(characters, high)
        for low, high in _parsed(ranges)
    )


@cache
def _parsed(ranges: str) -> tuple[tuple[int, int], ...]:
    rows = []
    for part in ranges.replace("U+", "").split(","):
        low, _, high = part.strip().partition("-")
        rows.append((int(low, 16), int(high or low, 16)))
    return tuple(rows)
