"""The exact place of every start tag, and of processing instructions.

libxml2 keeps no column, and for a start tag over several lines the line where it ends. In a
well-formed document a `<` outside of comments, CDATA sections and instructions is a tag, so a
regular expression finds the start tags, several times faster than a parser. Where the document
declares entities, which may hold tags, expat is asked. All of this only when a finding needs a
place, and lines and columns are counted only for the tags at fault.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from xml.parsers import expat

from ..patterns import pattern

_DECLARED = pattern(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")

# What a file begins with says more than what it declares. The longer ones come first.
_STARTS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    b"<\0\0\0": "utf-32-le",
    b"\0\0\0<": "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
# A start tag, of which only two characters are taken, or what may hold a `<` that begins none.
_TAG = pattern(r"<(?:[^/!?]|!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>)", re.DOTALL)
_TAG_LENGTH = 2
_DECLARES = ("<!ENTITY", "<!ATTLIST", "<!ELEMENT", "<!NOTATION")


@dataclass(frozen=True, eq=False)
class Starts:
    """Where the start tags of a document are, in its order, as offsets into its text."""

    text: str
    offsets: list[int]

    @cached_property
    def lines(self) -> list[int]:
        """The offset of each line."""
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [*accumulate(lengths, initial=0)]

    def at(self, number: int) -> tuple[int, int]:
        """Return line and column of a start tag: from 1, in code points."""
        offset = self.offsets[number]
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


@lru_cache(maxsize=1)
def starts(data: bytes) -> Starts:
    """Return where each start tag is.

    `data` is a well-formed document in any encoding; there are none where Python doesn't know it.
    Tags inside an entity's text have the place of the entity. The last answer is kept, for the next
    article of the same wrapper.
    """
    try:
        text = as_text(data).replace("\r\n", "\n").replace("\r", "\n")
    except LookupError:
        return Starts("", [])
    if not any(sign in text for sign in _DECLARES):
        tags = _TAG.finditer(text)
        return Starts(text, [tag.start() for tag in tags if tag.end() - tag.start() == _TAG_LENGTH])
    lines = Starts(text, []).lines
    places = _found(data, "StartElementHandler")
    return Starts(text, [lines[line - 1] + column - 1 for line, column in places])


def instructions(data: bytes, target: str) -> list[tuple[int, int]]:
    """Return line and column of each processing instruction of a target."""
    return _found(data, "ProcessingInstructionHandler", target)


def _found(data: bytes, event: str, wanted: str | None = None) -> list[tuple[int, int]]:
    """Return where expat meets something, of one name or (None) of any."""
    found: list[tuple[int, int]] = []
    try:
        text = as_text(data)
    except LookupError:
        return found
    parser = expat.ParserCreate("utf-8")
    # Entities of a DTD that expat was not given are passed over; they hold characters, not tags.
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def note(name: str, _rest: object) -> None:
        if wanted is None or name == wanted:
            found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    setattr(parser, event, note)
    parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - expat's own signature: is this all?
    return found


def as_text(data: bytes) -> str:
    """Decode a document as libxml2 did, so that columns count characters."""
    return data.decode(encoding(data), "replace").removeprefix("\ufeff")


def encoding(data: bytes) -> str:
    """Return the encoding of a document: what its first bytes say, else what it declares."""
    for start, name in _STARTS.items():
        if data.startswith(start):
            return name
    declared = _DECLARED.match(data)
    return declared[1].decode("ascii") if declared else "utf-8"
