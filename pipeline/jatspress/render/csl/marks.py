"""Text with marks: each tag of some HTML as one private-use character.

What a style does to text (joining it, changing case, adding full stops) is done to characters;
a tag that is one character too comes through unharmed, and is a tag again at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

_FIRST = 0xF0000
# Quotation marks that the style adds. They have places of their own: full stops may move inside.
_OPEN, _CLOSE, _OPEN_INNER, _CLOSE_INNER = _QUOTES = "\U000ffff0\U000ffff1\U000ffff2\U000ffff3"
MARK = re.compile("[\U000f0000-\U000ffff3]")
# What closes a quotation: those, and the mark that English articles have themselves.
CLOSING_QUOTES = frozenset({_CLOSE, _CLOSE_INNER, "”"})
_WITHIN = re.compile(f"[{_OPEN}“„]([^{_OPEN}{_CLOSE}“„”]*)[{_CLOSE}”“]")
# Formulas and pictures are one thing each, whatever is in them.
_WHOLE = r"<math\b.*?</math>|<svg\b.*?</svg>"
_PIECE = re.compile(rf"({_WHOLE}|<[^>]*>|[\U000f0000-\U000fffff])", re.DOTALL)


def quoted(text: str) -> str:
    """Return text in quotation marks; quotations in it get those for the inside of another."""
    inside = _WITHIN.sub(rf"{_OPEN_INNER}\1{_CLOSE_INNER}", text)
    return f"{_OPEN}{inside}{_CLOSE}"


class Marks:
    """The tags of one entry, and their characters."""

    def __init__(self) -> None:
        self._tags: list[str] = []

    def tag(self, html: str) -> str:
        """Return the character that stands for a tag."""
        self._tags.append(html)
        return chr(_FIRST + len(self._tags) - 1)

    def of(self, html: Markup) -> str:
        """Return HTML as text with marks."""
        pieces = _PIECE.split(html)
        for place in range(0, len(pieces), 2):
            pieces[place] = Markup(pieces[place]).unescape()  # noqa: S704 - to take escapes off
        # A private-use character of the article's own is kept as it is, behind one of ours.
        pieces[1::2] = [self.tag(piece) for piece in pieces[1::2]]
        return "".join(pieces)

    def html(self, text: str, quotes: Sequence[str]) -> Markup:
        """Return text with marks as HTML; `quotes` stand for the marks of quotation.

        They open and close a quotation, open and close one within it.
        """
        shown = dict(zip(_QUOTES, quotes, strict=False))
        pieces: list[str] = []
        for piece in re.split(f"({MARK.pattern})", text):
            if not MARK.fullmatch(piece):
                pieces.append(escape(piece))
            else:
                pieces.append(shown.get(piece) or self._tags[ord(piece) - _FIRST])
        return Markup("").join(Markup(piece) for piece in pieces)  # noqa: S704 - tags were HTML
