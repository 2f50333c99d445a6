"""What somebody may have meant who wrote a word that is in no list."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ..finding import Fix, Safety
from ..jats.markup import Markup
from ..patterns import pattern

# From here on two words are near enough: `acepted` and `accepted` are, `pub` and `epub` too.
_NEAR = 0.75
_NO_LETTERS = pattern(r"[^a-z0-9]+")


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `; write "…" if that is meant`, or "" where nothing known is near."""
    near = _near(word, sorted(known))
    return f'; write "{near[0]}" if that is meant' if near else ""


def respelt(
    markup: Markup, element: etree._Element, attribute: str, known: Iterable[str]
) -> Fix | None:
    """Return the fix that writes in an attribute the known word that is meant.

    It is safe where the two differ in capitals and marks alone, and a guess where in letters, too.
    """
    word, words = element.get(attribute, ""), sorted(known)
    same = [row for row in words if _plain(row) == _plain(word)]
    near = same or _near(word, words)
    if len(near) != 1:
        return None
    edits = markup.attribute(element, attribute, near[0])
    return Fix(f'write "{near[0]}"', edits, Safety.SAFE if same else Safety.UNSAFE)


def _near(word: str, known: list[str]) -> list[str]:
    """Return the nearest of the known words, if one is near enough."""
    from difflib import get_close_matches  # noqa: PLC0415 - most articles need it not

    return get_close_matches(word.lower(), known, n=1, cutoff=_NEAR)


def _plain(word: str) -> str:
    """Return the letters and digits of a word."""
    return _NO_LETTERS.sub("", word.lower())
