"""The characters of an element, each with where the author wrote it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

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
_CHARACTER = pattern(r"\r\n|&[^;]*;|.", re.DOTALL)


class NotEditable(Exception):  # noqa: N818 - named after the document's state
    """An edit cannot be made without touching what it should leave: then there is no fix."""


@dataclass(frozen=True)
class Letters:
    """A string, and for each of its characters where it begins and ends in the document.

    What may not be written over (in a CDATA section, or left out) has no length. `end` is where the
    end tag of the element begins.
    """

    string: str
    spans: tuple[tuple[int, int], ...]
    end: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` up to `end` begin and end in the document.

        Raises NotEditable where there are none, or a tag or a comment stands between.
        """
        rows = self.spans[start:end]
        if not rows or len(rows) != end - start or any(a == b for a, b in rows):
            raise NotEditable
        if any(row[1] != following[0] for row, following in pairwise(rows)):
            raise NotEditable
        return rows[0][0], rows[-1][1]


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
    found: list[tuple[str, int, int]] = []
    end = start
    for row in _tokens(text, start, element, without):
        end = row.start()
        if row["text"]:
            found += _characters(row)
        elif row["verbatim"]:
            found += ((character, end, end) for character in row["verbatim"])
        elif row["name"]:
            found += ((sign, end, end) for sign in gap)
    string = "".join(character for character, _, _ in found)
    if len(string) != len(found) or (not without and string != str(_STRING(element))):
        raise NotEditable
    return Letters(string, tuple((first, last) for _, first, last in found), end)


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
    """Yield the characters of a run of text, each with where it begins and ends."""
    for found in _CHARACTER.finditer(text.string, *text.span()):
        written = found[0]
        character = html.unescape(written) if written.startswith("&") else written
        # Ends of lines are all one to XML 1.0 (2.11).
        yield "\n" if written in {"\r\n", "\r"} else character, *found.span()
