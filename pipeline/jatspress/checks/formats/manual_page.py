"""A rule's manual page taken apart, for the HTML report: headings, paragraphs, examples."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from ...patterns import pattern

_PIECE = pattern(r"`([^`]+)`|<(https?://[^>\s]+)>")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph; `kind` is `words`, `code` or `link`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or an example; `kind` is `heading`, `paragraph` or `example`."""

    kind: str
    pieces: tuple[Piece, ...]


def blocks(manual: str) -> Iterator[Block]:
    """Yield the blocks of a manual page, which is Markdown as the rules are written in."""
    for part in re.split(r"\n\s*\n", manual):
        yield from _blocks(part.strip("\n"))


def _blocks(part: str) -> Iterator[Block]:
    """Yield a heading and what follows it, lines set in being an example."""
    if part.startswith("## "):
        heading, _, part = part.partition("\n")
        yield Block("heading", (Piece("words", heading[3:]),))
    lines = part.split("\n")
    while lines and lines[0]:
        is_example = lines[0].startswith("    ")
        same = next(
            (at for at, row in enumerate(lines) if row.startswith("    ") is not is_example),
            len(lines),
        )
        text, lines = "\n".join(lines[:same]), lines[same:]
        if is_example:
            yield Block("example", (Piece("code", textwrap.dedent(text)),))
        else:
            yield Block("paragraph", tuple(_pieces(text)))


def _pieces(text: str) -> Iterator[Piece]:
    """Yield the words, the code and the links of a paragraph."""
    end = 0
    for found in _PIECE.finditer(text):
        yield Piece("words", text[end : found.start()])
        yield Piece("code", found[1]) if found[1] else Piece("link", found[2])
        end = found.end()
    yield Piece("words", text[end:])
