"""What somebody may have meant who wrote a word that is in no list."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# From here on two words are near enough: `acepted` and `accepted` are, `pub` and `epub` too.
_NEAR = 0.75


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `; write "…" if that is meant`, or "" where nothing known is near."""
    near = get_close_matches(word.lower(), sorted(known), n=1, cutoff=_NEAR)
    return f'; write "{near[0]}" if that is meant' if near else ""
