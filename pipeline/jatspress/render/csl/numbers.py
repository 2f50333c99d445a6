"""Numbers: what counts as one, and first, second, third."""

from __future__ import annotations

import re
import unicodedata

from .locale import Locale
from .marks import Marks

_NUMBER = r"[^\W\d_]{0,2}\d+[^\W\d_]{0,2}"
_NUMERIC = re.compile(rf"{_NUMBER}(?:\s*[,&\-–]\s*{_NUMBER})*")
# Not the comma of 1,234.
_SEVERAL = re.compile(r"\d\s*(?:,\s|[&\-–])\s*\S*\d")
_TWO_DIGITS = 10


def is_numeric(text: str) -> bool:
    """Say whether a text is a number to CSL: `2`, `2nd`, `E12`, `2–4`."""
    return bool(_NUMERIC.fullmatch(text.strip()))


def is_several(text: str) -> bool:
    """Say whether a text has several numbers: then its label is a plural."""
    return bool(_SEVERAL.search(text))


def ordinal(text: str, locale: Locale, marks: Marks) -> str:
    """Return a number as an ordinal, letters at its end raised; what is none stays as it is.

    A number keeps its digits in whatever form the style wants it: `second` and `II` are other words
    than the article's 2.
    """
    if not (text.isascii() and text.isdigit()):
        return text
    # The French locale has the raised letter: to machines it would make one word with the number.
    end = unicodedata.normalize("NFKC", _ordinal(int(text), locale))
    return f"{text}{marks.tag('<sup>')}{end}{marks.tag('</sup>')}" if end.isalpha() else text + end


def _ordinal(number: int, locale: Locale) -> str:
    """Return what a number needs to be an ordinal: the closest term first, `ordinal-13`."""
    names = [f"ordinal-{number % 100:02}"] if number % 100 >= _TWO_DIGITS else []
    for name in (*names, f"ordinal-{number % 10:02}"):
        found = locale.term(name)
        if found and (name == f"ordinal-{number:02}" or not locale.is_for_whole_numbers(name)):
            return found
    return locale.term("ordinal")
