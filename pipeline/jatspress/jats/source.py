"""From a file to a tree, safely: no network, no file but the article and the packaged DTDs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from ..errors import Unreadable
from ..finding import Finding, Place
from . import catalogue
from .offences import EmptyFile, ForeignEntity, NotJats, NotWellFormed, UnreadableFile
from .places import positions

# An entity other than XML's own five: only then is the DTD loaded to read the document.
_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
# What to do about the faults that are met most, by libxml2's words for them.
_HINTS = {
    "tag mismatch": "; close the first tag before the second ends",
    "Entity '": "; write the character itself, or name a DTD that defines it",
    "xmlParseEntityRef": "; write & as &amp;",
    "EntityRef: expecting ';'": "; write & as &amp;",
    "StartTag: invalid element name": "; write < as &lt;",
    "Start tag expected": "; this is another kind of file",
    "not proper UTF-8": "; save the file as UTF-8, or declare its encoding in the first line",
    "Invalid bytes in character encoding": "; save the file as UTF-8",
    "Premature end of data": "; the file is cut short",
    "Excessive depth": "; that is deeper than any article needs",
}
_PLACE_IN_WORDS = re.compile(r", line \d+, column \d+.*", re.DOTALL)
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


@dataclass(frozen=True)
class Source:
    """An article's file: its path, the path as the user gave it, its bytes and its tree."""

    path: Path
    given: str
    data: bytes
    tree: etree._ElementTree[etree._Element] = field(repr=False)

    @property
    def root(self) -> etree._Element:
        """The root element, `article`."""
        return self.tree.getroot()

    @cached_property
    def _positions(self) -> dict[etree._Element, tuple[int, int]]:
        elements = list(self.root.iter(etree.Element))
        places = positions(self.data)
        # An entity that holds tags would shift every place after it: then libxml2's line is better.
        return dict(zip(elements, places, strict=True)) if len(elements) == len(places) else {}

    def place(self, element: etree._Element | None = None) -> Place:
        """Return where an element stands: the `<` of its start tag. Without one, the file."""
        if element is None:
            return Place(self.given)
        line, column = self._positions.get(element, (element.sourceline, None))
        return Place(self.given, line, column, self.tree.getpath(element))


class _Resolver(etree.Resolver):
    """Hands out the packaged DTDs and their modules; everything else is empty, and noted."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def resolve(
        self,
        system_url: str | None,
        public_id: str | None,
        context: object,
    ) -> Any:  # noqa: ANN401 - lxml's own opaque type
        """Return the packaged file of an identifier, or an empty one."""
        packaged = catalogue.packaged(public_id)
        if packaged is None and system_url:
            path = Path(system_url.removeprefix("file://")).resolve()
            packaged = path if catalogue.is_packaged(path) else None
        if packaged is not None and packaged.is_file():
            return self.resolve_filename(str(packaged), context)
        self.refused.append(system_url or public_id or "")
        return self.resolve_string("", context)


def read_bytes(path: Path, given: str) -> bytes:
    """Return a file's bytes. Raises Unreadable if they cannot be had."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"the file cannot be opened: {reason}; mend that, or leave the file out"
        raise Unreadable(UnreadableFile.found(message, Place(given))) from error
    if not data.strip():
        message = "the file is empty; export or copy the article again"
        raise Unreadable(EmptyFile.found(message, Place(given, 1, 1)))
    return data


def parse(path: Path, given: str) -> Source:
    """Return the source of a JATS article.

    Raises Unreadable where it is none.
    """
    data = read_bytes(path, given)
    root = _tree(data, given)
    source = Source(path, given, data, root.getroottree())
    if root.tag != "article":
        name = etree.QName(root)
        of = f" of {name.namespace}" if name.namespace else ""
        message = (
            f"the root element is <{name.localname}>{of}, not JATS' <article>; if the file is no "
            "article, keep it out of the folder of articles"
        )
        raise Unreadable(NotJats.found(message, source.place(root)))
    return source


def _tree(data: bytes, given: str) -> etree._Element:
    """Parse a document, with its DTD only where it cannot be read without."""
    has_entities = _ENTITY.search(data) is not None or data.startswith(_UTF16)
    try:
        return _with_dtd(data, given) if has_entities else etree.fromstring(data, _plain_parser())
    except etree.XMLSyntaxError as error:
        if not has_entities and error.code == etree.ErrorTypes.DTD_ID_REDEFINED:
            # A doubled xml:id is a finding, not the end; only the other parser lets it pass.
            return _with_dtd(data, given)
        raise Unreadable(_fault(error, given)) from error


def _plain_parser() -> etree.XMLParser[etree._Element]:
    """Return the parser for the common case: it opens no file at all."""
    return etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False)


def _with_dtd(data: bytes, given: str) -> etree._Element:
    """Parse a document with the packaged DTD it names, for the entities defined there.

    The DTDs' entity modules count as external to libxml2, hence resolve_entities=True with a
    resolver that knows nothing but them. It is asked before the network is, so no_network would
    only turn its empty answers into errors. collect_ids=False: a doubled ID is a finding.
    """
    resolver = _Resolver()
    parser = etree.XMLParser(
        resolve_entities=True, no_network=False, load_dtd=True, collect_ids=False
    )
    parser.resolvers.add(resolver)
    root = etree.fromstring(data, parser)
    declared = root.getroottree().docinfo
    foreign = [name for name in resolver.refused if name != declared.system_url]
    if foreign:
        message = (
            f"the document asks for {', '.join(foreign)} to be read into it; put the text there"
        )
        raise Unreadable(ForeignEntity.found(message, Place(given, 1, 1)))
    return root


def _fault(error: etree.XMLSyntaxError, given: str) -> Finding:
    """Return the finding of the first syntax error, where libxml2 met it (it counts characters)."""
    said = _PLACE_IN_WORDS.sub("", error.msg or str(error))
    hint = next((words for sign, words in _HINTS.items() if sign in said), "")
    line, column = error.position
    place = Place(given, max(line, 1), max(column, 1))
    return NotWellFormed.found(f"the file is not well-formed XML: {said}{hint}", place)
