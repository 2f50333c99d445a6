"""The exact place of every start tag.

libxml2 keeps no column, and for a start tag over several lines the line where it ends. expat
knows both, at the cost of a second reading, so this runs only when a finding needs a place.
"""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

_DECLARED = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")


def positions(data: bytes) -> list[tuple[int, int]]:
    """Return line and column (from 1, in code points) of each start tag, in document order.

    `data` is a well-formed document in any encoding. Tags inside an entity's text have the place
    of the entity.
    """
    found: list[tuple[int, int]] = []
    text = _as_text(data)
    parser = expat.ParserCreate("utf-8")
    # Entities of a DTD that expat was not given are passed over; they hold characters, not tags.
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def start(_name: str, _attributes: dict[str, str]) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.StartElementHandler = start
    parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - expat's own signature: is this all?
    return found


def _as_text(data: bytes) -> str:
    """Decode a document as libxml2 did, so that columns count characters."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    if data.startswith((b"<\x00", b"\x00<")):
        return data.decode("utf-16-le" if data[0] else "utf-16-be")
    declared = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    return data.decode(encoding, "replace").lstrip("\ufeff")
