"""Words: what counts as one, on either side of the audit."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Characters that are there and not seen: soft hyphens, joiners, byte order marks.
_UNSEEN = {ord(char): None for char in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word: letters and digits, with the marks on them."""
    marks = "".join(
        chr(code) for code in range(0x300, 0x1F000) if unicodedata.category(chr(code))[0] == "M"
    )
    return re.compile(rf"[^\W_](?:[^\W_]|[{marks}\U000e0100-\U000e01ef])*")


def words_of(text: str) -> list[str]:
    """Return the words of a text: runs of letters, digits and their marks, in NFC."""
    text = text.translate(_UNSEEN) if not text.isascii() else text
    return _word().findall(unicodedata.normalize("NFC", text))
