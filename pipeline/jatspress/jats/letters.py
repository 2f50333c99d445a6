"""The characters of an element, each with where the author wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from ..patterns import pattern

_TOKEN = pattern(
    r"""<!--.*?--> | <\?.*?\?>
      | <!\[CDATA\[ (?P<verbatim>.*?) \]\]>
      | </[^>]*>
      | <(?P<name>[^\s/>!?]+) (?:[^>"']|"[^"]*"|'[^']*')*? (?P<empty>/?) >
      | (?P<text>[^<]+)""",
    re.VERBOSE | re.DOTALL,
)
_STRING = etree.XPath("string()", smart_strings=False)
# A character that is not written as itself.
_NOT_ITSELF = pattern(r"\r\n?|&[^;]*;")


class NotEditable(Exception):  # noqa: N818 - named after the document's state
    """An edit cannot be made without touching what it should leave: then there is no fix."""


class Run(NamedTuple):
    """Characters in a row that are written alike: `length` of them, from `start` of a string.

    They begin at `first` of the document and take `written` characters there: as many, where each
    stands for itself; more, where a reference stands for one; none, where nobody may write.
    """

    start: int
    length: int
    first: int
    written: int

    def place(self, at: int) -> int:
        """Return where a character, or the end of the last, stands in the document."""
        return self.first + (self.written if at == self.start + self.length else at - self.start)


class Letters(NamedTuple):
    """A string, and where its characters are written in the document.

    What may not be written over (in a CDATA section, or left out) has no length. `end` is where the
    end tag of the element begins.
    """

    string: str
    runs: tuple[Run, ...]
    end: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` up to `end` begin and end in the document.

        Raises NotEditable where there are none, or a tag or a comment stands between.
        """
        rows = [row for row in self.runs if row.start < end and row.start + row.length > start]
        if not 0 <= start < end <= len(self.string) or not all(row.written for row in rows):
            raise NotEditable
        if any(one.first + one.written != other.first for one, other in pairwise(rows)):
            raise NotEditable
        return rows[0].place(start), rows[-1].place(end)


def letters(
    text: str,
    start: int,
    element: etree._Element,
    without: frozenset[str] = frozenset(),
    gap: str = "",
) -> Letters:
    """Return the letters of an element whose start tag begins at `start` of a document.

    The strings of descendants of the names in `without` are left out; `gap` stands for each. Raises
    NotEditable where the characters are not those of the tree, as where an entity brings several.
    """
    strings: list[str] = []
    runs: list[Run] = []
    end, length = start, 0
    for row in _tokens(text, start, element, without):
        end = row.start()
        for string, first, written in _written(row, gap):
            runs.append(Run(length, len(string), first, written))
            strings.append(string)
            length += len(string)
    string = "".join(strings)
    if not without and string != str(_STRING(element)):
        raise NotEditable
    return Letters(string, tuple(runs), end)


def _written(token: re.Match[str], gap: str) -> Iterator[tuple[str, int, int]]:
    """Yield the strings that a token brings, each with its place and length in the document."""
    kind = token.lastgroup
    if kind == "text":
        yield from _characters(token)
    elif kind == "verbatim" and token["verbatim"]:
        yield token["verbatim"], token.start(), 0
    elif kind == "empty" and gap:
        yield gap, token.start(), 0


def _tokens(
    text: str, start: int, element: etree._Element, without: frozenset[str]
) -> Iterator[re.Match[str]]:
    """Yield text and CDATA sections of an element, the start tags of what is left out, its end tag.

    The document is well-formed, so its tags come in the order of the tree's elements.
    """
    nodes, depth, left_out = element.iter(etree.Element), 0, 0
    for found in _TOKEN.finditer(text, start):
        if found["name"]:
            depth += 1
            if str(next(nodes).tag) in without and depth > 1 and not left_out:
                left_out = depth
                yield found
        elif not found[0].startswith("</") and not left_out:
            yield found
        if found["empty"] or found[0].startswith("</"):
            left_out = 0 if left_out == depth else left_out
            depth -= 1
            if not depth:
                yield found
                return


def _characters(text: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the characters of a run of text, those that stand for themselves in a row."""
    at, end = text.span()
    for found in _NOT_ITSELF.finditer(text.string, at, end) if _has_others(text[0]) else ():
        first, last = found.span()
        if at < first:
            yield text.string[at:first], at, first - at
        # Ends of lines are all one to XML 1.0 (2.11).
        character = _meant(found[0]) if found[0][0] == "&" else "\n"
        if len(character) != 1:
            raise NotEditable
        yield character, first, last - first
        at = last
    if at < end:
        yield text.string[at:end], at, end - at


def _has_others(text: str) -> bool:
    return "&" in text or "\r" in text


def _meant(reference: str) -> str:
    """Return the character that a reference stands for; few articles need the long list of them."""
    from html import unescape  # noqa: PLC0415

    return unescape(reference)
