"""Joining the parts of an entry, so that no two full stops meet.

Source: how citeproc-js, the processor that styles are written for, settles two marks in a row.
"""

from __future__ import annotations

from .marks import CLOSING_QUOTES, MARK

_SIGNS = frozenset(".,;:!? ")
# Of two signs that meet, the one that stays; any other two both stay.
_SETTLED = {
    **{sign + sign: sign for sign in _SIGNS},
    **{f" {sign}": sign for sign in ".,;:"},
    **dict.fromkeys(("!.", "!:", ":!", ";!"), "!"),
    **dict.fromkeys(("?.", "?:", ":?", ";?"), "?"),
    **dict.fromkeys((":.", ";:", ":;"), ":"),
    **dict.fromkeys((";.", ",;"), ";"),
    **dict.fromkeys((",:", ":,"), ","),
    ",.": ".",
}


def join(left: str, right: str, *, into_quotes: bool) -> str:
    """Return two texts as one; `into_quotes` moves a full stop or a comma into quotation marks."""
    if not left or not right:
        return left or right
    end, start = _last(left), _first(right)
    if start is None or end is None or right[start] not in _SIGNS:
        return left + right
    if left[end] in CLOSING_QUOTES and right[start] in ".,":
        return _after_quotes(left, end, right, start, into_quotes=into_quotes)
    kept = _SETTLED.get(left[end] + right[start], "")
    if kept and kept == left[end]:
        return left + right[:start] + right[start + 1 :]
    if not kept:
        return left + right
    # What the sign follows now may be one too: the space between "2019." and "." is gone.
    return join(left[:end] + left[end + 1 :], right, into_quotes=into_quotes)


def _after_quotes(left: str, end: int, right: str, start: int, *, into_quotes: bool) -> str:
    """Return two texts of which the first ends with quotation marks, the second begins with a sign.

    A quotation that ends with a sign of its own needs no full stop after it.
    """
    inside, sign = left[:end], right[start]
    rest = right[:start] + right[start + 1 :]
    last = _last(inside)
    own = inside[last] if last is not None else ""
    if sign == "." and own in {".", "?", "!"}:
        return left + rest
    if not into_quotes:
        return left + right
    return join(inside, sign, into_quotes=into_quotes) + left[end:] + rest


def join_all(texts: list[str], between: str, *, into_quotes: bool) -> str:
    """Return several texts as one, those that are empty left out."""
    whole = ""
    for text in filter(None, texts):
        if whole and between:
            whole = join(whole, between, into_quotes=into_quotes)
        whole = join(whole, text, into_quotes=into_quotes)
    return whole


def _last(text: str) -> int | None:
    """Return the place of the last character that is no tag, None without any."""
    for place in range(len(text) - 1, -1, -1):
        if text[place] in CLOSING_QUOTES or not MARK.match(text[place]):
            return place
    return None


def _first(text: str) -> int | None:
    """Return the place of the first character that is no tag, None without any."""
    for place, character in enumerate(text):
        if not MARK.match(character):
            return place
    return None
