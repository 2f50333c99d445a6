"""Characters of a finished page: none that HTML forbids, accents in the form the web wants.

HTML forbids the control characters U+0080 to U+009F
(<https://html.spec.whatwg.org/multipage/parsing.html#parse-error-control-character-reference>).
Where they stand in an article somebody took Windows-1252 for Latin 1, so the character meant is
known: browsers have read them like this ever since. Text in Unicode's form C is what the W3C asks
of the web (<https://www.w3.org/TR/charmod-norm/>); search and fonts work best with it.
"""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = range(0x80, 0xA0)
# The five of them that Windows-1252 has no character for stand for nothing.
_MEANT = {code: bytes([code]).decode("cp1252", errors="ignore") for code in _CONTROLS}
# Unicode has promised that these will never be characters (chapter 23.7 of the standard).
_NEVER = [
    *range(0xFDD0, 0xFDF0),
    *(0x10000 * n + low for n in range(1, 17) for low in (0xFFFE, 0xFFFF)),
]
_MEANT |= dict.fromkeys(_NEVER, "")
# They and few others: looking for these is much cheaper than changing every page.
_SUSPECT = re.compile("[\x80-\x9f\ufdd0-\ufdef\U0001fffe-\U0010ffff]")
_ASCII = bytes(range(0x80))
_FIRST_MARK = "\u0300"  # every character before it is in form C, and combines with none
_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII; a lone surrogate is none."""
    return text.encode("utf-8", "ignore").translate(None, _ASCII).decode("utf-8")


def readable(html: str) -> str:
    """Return HTML with every character as HTML wants it; mark-up and attributes stay as they are.

    A mark on nothing, at the start of a text, stays where it is: it must not go onto a tag.
    """
    others = beyond_ascii(html)
    if _SUSPECT.search(others):
        html = html.translate(_MEANT)
    if max(others, default="") < _FIRST_MARK:
        return html
    return html if unicodedata.is_normalized("NFC", html) else _TEXT.sub(_composed, html)


def _composed(text: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", text[0])
