"""From a file to a tree, safely: no network, no file but the article and the packaged DTDs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import etree

from ..errors import NothingToDo, Unreadable
from ..finding import Finding, Place
from . import catalogue
from .offences import EmptyFile, ForeignEntity, NotJats, NotWellFormed, UnreadableFile
from .places import positions

# An entity other than XML's own five: only then is the DTD loaded to read the document.
_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
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
        return dict(zip(self.root.iter(etree.Element), positions(self.data), strict=False))

    def place(self, element: etree._Element | None = None) -> Place:
        """Return where an element stands: the `<` of its start tag. Without one, the file."""
        if element is None:
            return Place(self.given)
        line, column = self._positions.get(element, (element.sourceline, None))
        return Place(self.given, line, column, self.tree.getpath(element))


class _Resolver(etree.Resolver):
    """Hands out the packaged DTDs and their modules, and refuses everything else."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def resolve(self, system_url: str, public_id: str, context: object) -> object:
        packaged = catalogue.packaged(public_id)
        if packaged is None and system_url:
            path = Path(system_url.removeprefix("file://")).resolve()
            packaged = path if path.is_relative_to(catalogue.folder()) else None
        if packaged is not None and packaged.is_file():
            return self.resolve_filename(str(packaged), context)  # type: ignore[arg-type]
        self.refused.append(system_url or public_id)
        return self.resolve_empty(context)  # type: ignore[arg-type]


def read_bytes(path: Path, given: str) -> bytes:
    """Return a file's bytes. Raises NothingToDo where there is none, Unreadable where it is shut."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NothingToDo(f"{given}: there is no such file or folder") from error
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

    Raises NothingToDo where there is no such file, Unreadable where it is no article.
    """
    data = read_bytes(path, given)
    resolver = _Resolver()
    parser = _parser(data, resolver)
    try:
        root = etree.fromstring(data, parser, base_url=path.name)
    except etree.XMLSyntaxError as error:
        raise Unreadable(_fault(error, data, given)) from error
    if resolver.refused or _foreign(root):
        names = ", ".join(resolver.refused or _foreign(root))
        message = f"the document asks for {names} to be read into it; put the text itself there"
        raise Unreadable(ForeignEntity.found(message, Place(given, 1, 1)))
    source = Source(path, given, data, root.getroottree())
    if root.tag != "article":
        message = (
            f"the root element is <{etree.QName(root).localname}>, not <article>; if the file is "
            "no article, keep it out of the folder of articles"
        )
        raise Unreadable(NotJats.found(message, source.place(root)))
    return source


def _parser(data: bytes, resolver: _Resolver) -> etree.XMLParser[etree._Element]:
    """Return a parser that loads the DTD only for a document that has entities of its own.

    `resolve_entities="internal"` never opens a file. The DTDs' own entity modules count as
    external to libxml2, hence `True` with a resolver that knows nothing else. collect_ids=False:
    a doubled ID is a finding, not the end.
    """
    has_entities = _ENTITY.search(data) is not None or data.startswith(_UTF16)
    if not has_entities:
        return etree.XMLParser(
            resolve_entities="internal", no_network=True, load_dtd=False, collect_ids=False
        )
    parser = etree.XMLParser(
        resolve_entities=True, no_network=True, load_dtd=True, collect_ids=False
    )
    parser.resolvers.add(resolver)
    return parser


def _foreign(root: etree._Element) -> list[str]:
    """Return the entities that libxml2 left unread because they are files."""
    return [f"&{node.name};" for node in root.iter(etree.Entity)]


def _fault(error: etree.XMLSyntaxError, data: bytes, given: str) -> Finding:
    """Return the finding of a syntax error, its column in code points."""
    line, column = error.position
    entry = error.error_log.last_error if error.error_log else None
    said = (entry.message if entry else str(error)).strip()
    text = data.splitlines()[line - 1 : line]
    if text and column:
        column = len(text[0][: column - 1].decode("utf-8", "replace")) + 1
    return NotWellFormed.found(f"the file is not well-formed XML: {said}", _at(given, line, column))


def _at(given: str, line: int, column: int) -> Place:
    return Place(given, max(line, 1), max(column, 1))
