"""Upper and lower case, as a style's text-case asks for it. Letters change, words never."""

from __future__ import annotations

import re
from collections.abc import Callable

from .marks import MARK

_WORD = re.compile(r"[^\W\d_][^\s\-–—/:]*")
_FIRST_LETTER = re.compile(r"\w")
# Stay small in English titles (CSL specification, Appendix "Title-case").
_SMALL = frozenset(
    [
        *("a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor"),
        *("of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet"),
        *("about", "above", "across", "after", "against", "along", "among", "around", "before"),
        *("behind", "below", "beneath", "beside", "between", "beyond", "during", "near", "off"),
        *("per", "since", "than", "through", "under", "until", "upon", "within", "without", "vs"),
        *("de", "et", "la", "le", "van", "von"),
    ]
)
_WITHIN_MARKS = re.compile(rf"^({MARK.pattern}*)(.*?)({MARK.pattern}*)$", re.DOTALL)
_ENDS = (":", "?", "!", ".")


def cased(text: str, case: str) -> str:
    """Return text with marks in a case of CSL; one that does not exist changes nothing."""
    change = _CASES.get(case)
    return change(text) if change else text


def _first_capital(text: str) -> str:
    """Return text whose first letter is a capital, unless a capital later in its word says no."""
    found = _FIRST_LETTER.search(text)
    if found is None:
        return text
    word = re.split(r"[\s\-]", text[found.start() :], maxsplit=1)[0]
    if not MARK.sub("", word).islower():
        return text
    return text[: found.start()] + found[0].upper() + text[found.end() :]


def _all_first_capitals(text: str) -> str:
    return re.sub(r"\S+", lambda word: _first_capital(word[0]), text)


def _title(text: str) -> str:
    """Return text with capitals as English titles have them; what has any, or marks, stays."""
    start, text, end = _unwrapped(text)
    words = list(_WORD.finditer(text))
    pieces, done = [start], 0
    for place, word in enumerate(words):
        before = text[done : word.start()]
        is_edge = place in {0, len(words) - 1} or before.rstrip().endswith(_ENDS)
        pieces += [before, _in_title(word[0], is_edge=is_edge)]
        done = word.end()
    return "".join([*pieces, text[done:], end])


def _unwrapped(text: str) -> tuple[str, str, str]:
    """Return the marks around all of a text, what is in them, and those that close them.

    Marks that end with it and begin later belong to its last words.
    """
    start, inner, end = _WITHIN_MARKS.split(text)[1:4]
    around = min(len(start), len(end))
    return (
        start[:around],
        start[around:] + inner + end[: len(end) - around],
        end[len(end) - around :],
    )


def _in_title(word: str, *, is_edge: bool) -> str:
    letters = word.rstrip(".,;:!?)”’")
    # One letter alone, Greek ones above all, is more often a sign than a word.
    is_sign = len(letters) == 1 and letters != "a"
    if is_sign or MARK.search(word) or not letters.islower() or not letters.isascii():
        return word
    return word if letters in _SMALL and not is_edge else word[0].upper() + word[1:]


_CASES: dict[str, Callable[[str], str]] = {
    "lowercase": str.lower,
    "uppercase": str.upper,
    "capitalize-first": _first_capital,
    "capitalize-all": _all_first_capitals,
    "title": _title,
    # A title's own capitals are names and signs; what is none cannot be told from them.
    "sentence": _first_capital,
}
