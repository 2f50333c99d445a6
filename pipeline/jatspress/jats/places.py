"""The exact place of every start tag, and of processing instructions.

libxml2 keeps no column, and for a start tag over several lines the line where it ends. expat
knows both, at the cost of a second reading, so this runs only when a finding needs a place.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from xml.parsers import expat

_DECLARED = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")

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


@lru_cache(maxsize=1)
def positions(data: bytes) -> list[tuple[int, int]]:
    """Return line and column (from 1, in code points) of each start tag, in document order.

    `data` is a well-formed document in any encoding; the list is empty where Python doesn't know
    it. Tags inside an entity's text have the place of the entity. The last list is kept, for the
    next article of the same wrapper; nobody may change it.
    """
    return _found(data, "StartElementHandler")


def instructions(data: bytes, target: str) -> list[tuple[int, int]]:
    """Return line and column of each processing instruction of a target, as `positions` does."""
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
