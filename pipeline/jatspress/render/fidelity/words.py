"""Words: what counts as one, on either side of the audit."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Characters that are there and not seen: soft hyphens, joiners, byte order marks.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_BASIC, _HIGHEST = 0x10000, 0x1F000


@cache
def _word(highest: int) -> re.Pattern[str]:
    """Return the pattern of a word: letters and digits, with the marks on them.

    Marks beyond the basic plane make it six times slower, so they are in it only where asked for.
    """
    marks = "".join(
        chr(code) for code in range(0x300, highest) if unicodedata.category(chr(code))[0] == "M"
    )
    variants = "\U000e0100-\U000e01ef" if highest > _BASIC else ""
    return re.compile(rf"\w[\w{marks}{variants}]*")


def words_of(text: str) -> list[str]:
    """Return the words of a text: runs of letters, digits and their marks, in NFC."""
    highest = _BASIC
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
        highest = _HIGHEST if _BEYOND.search(text) else _BASIC
    return _word(highest).findall(text.replace("_", " "))


def keys_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: whatever the case of their letters."""
    return words_of(text.casefold())
