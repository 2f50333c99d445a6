"""From a file to a tree, safely: no network, no file but the article and the packaged DTDs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from ..errors import Unreadable
from ..finding import Finding, Place
from ..patterns import pattern
from . import articles, catalogue, prefixes
from .markup import Markup
from .offences import EmptyFile, ForeignEntity, NotJats, NotWellFormed, UnreadableFile
from .places import starts

# An entity other than XML's own five: only then is the DTD loaded to read the document.
_ENTITY = pattern(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
# The root of a document, and the prefixes that it uses without declaring them.
_Parsed: TypeAlias = "tuple[etree._Element, tuple[str, ...]]"  # noqa: SLF001 - lxml's name
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
    "Namespace prefix": "; declare the prefix on <article>",
    "redefined": "; take one of the two out",
    "Premature end of data": "; the file is cut short",
    "Excessive depth": "; no article needs so many levels, so take some elements out of others",
    "amplification": "; write the text itself in place of its entities",
    "Unsupported encoding": "; save the file as UTF-8",
}
# libxml2's advice to programmers, and its own place: no words for the message.
_NOT_FOR_READERS = pattern(
    r",? (?:use|try) XML_PARSE_HUGE(?: option)?|\s*, line \d+, column \d+.*", re.DOTALL
)
# What libxml2 says where a document is larger or deeper than it takes without being told to.
_LIMIT = pattern(r"XML_PARSE_HUGE|too (?:big|long)|[Rr]esource limit|Excessive depth")


@dataclass(frozen=True, eq=False)
class Source:
    """An article's file: its path, the path as the user gave it, its bytes and its tree.

    `undeclared` are the namespace prefixes it uses without declaring them; `origin` is the element
    of the whole file that the tree was copied from, where the article stands in a wrapper or in a
    namespace.
    """

    path: Path
    given: str
    data: bytes
    tree: etree._ElementTree[etree._Element] = field(repr=False)
    undeclared: tuple[str, ...] = ()
    origin: etree._Element | None = field(default=None, repr=False)

    @property
    def root(self) -> etree._Element:
        """The root element, `article`."""
        return self.tree.getroot()

    @cached_property
    def elements(self) -> list[etree._Element]:
        """All elements in the order of the source; lxml makes each anew that nobody holds."""
        return list(self.root.iter("*"))

    @cached_property
    def _numbers(self) -> dict[etree._Element, int]:
        """The numbers of the elements among the start tags of the file, from 0."""
        count, first = len(self.elements), 0
        if self.origin is not None:
            count, before = _before(self.origin.getroottree().getroot())
            first = before[self.origin]
        # An entity that holds tags would shift every place after it: then libxml2's line is better.
        if count != len(starts(self.data).offsets):
            return {}
        return dict(zip(self.elements, range(first, first + len(self.elements)), strict=True))

    @cached_property
    def _path(self) -> str:
        """The XPath of the article in its file."""
        origin = self.root if self.origin is None else self.origin
        return str(origin.getroottree().getpath(origin))

    @cached_property
    def markup(self) -> Markup:
        """The author's own letters, for edits in them."""
        return Markup(self.data, self.line_and_column)

    def as_written(self, element: etree._Element) -> tuple[Markup, etree._Element]:
        """Return what an edit of an element needs: the author's letters, and the file's element."""
        return self.markup, element

    def place(self, element: etree._Element | None = None) -> Place:
        """Return where an element stands: the `<` of its start tag. Without one, the file."""
        if element is None:
            return Place(self.given)
        line, column = self.line_and_column(element)
        path = self.tree.getpath(element)
        if self.origin is not None:
            path = self._path + path.removeprefix(self.tree.getpath(self.root))
        return Place(self.given, line, column, path)

    def line_and_column(self, element: etree._Element) -> tuple[int | None, int | None]:
        """Return where an element's start tag is; where that is not known, libxml2's line."""
        number = self._numbers.get(element)
        return (element.sourceline, None) if number is None else starts(self.data).at(number)

    def may_have(self, name: bytes) -> bool:
        """Say whether a name in ASCII can be in the file, which a glance at its bytes often denies.

        In UTF-16 and UTF-32 zeros stand between the letters.
        """
        return name in self.data or b"\0" in self.data

    def holds(self, place: Place) -> bool:
        """Say whether a place is in this article, and in no other of the same wrapper."""
        path = place.element or self._path
        return place.path == self.given and f"{path}/".startswith(f"{self._path}/")


@lru_cache(maxsize=1)
def _before(root: etree._Element) -> tuple[int, dict[etree._Element, int]]:
    """Return how many elements a wrapper has, and how many come before each article in it."""
    elements = list(root.iter(etree.Element))
    wanted = set(articles.inside(root))
    return len(elements), {node: at for at, node in enumerate(elements) if node in wanted}


class _Nothing(etree.Resolver):
    """Hands out nothing, whatever is asked for."""

    def resolve(
        self,
        _system_url: str | None,
        _public_id: str | None,
        context: object,
    ) -> Any:  # noqa: ANN401 - lxml's own opaque type
        """Return an empty file."""
        return self.resolve_string("", context)


class _Resolver(etree.Resolver):
    """Hands out the packaged DTDs and their modules; everything else is empty, and noted.

    `declared` is what the DOCTYPE says. Where it names no DTD of ours, `instead` is handed out for
    it: only its entities are used, and those hardly differ from one tag set to the next.
    """

    def __init__(self, declared: etree.DocInfo, instead: Path) -> None:
        super().__init__()
        self._declared = (declared.system_url or None, declared.public_id or None)
        self._instead = instead
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
        if packaged is None and (system_url or None, public_id or None) == self._declared:
            packaged = self._instead
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


def parse(path: Path, given: str, number: int | None = None, data: bytes | None = None) -> Source:
    """Return the source of a JATS article; `number` says which one of a wrapper, from 1.

    `data` are its bytes where they are at hand, and not to be read from the file. Raises Unreadable
    where it is none.
    """
    data = read_bytes(path, given) if data is None else data
    root, undeclared = _tree(data, given) if number is None else _wrapper(data, given)
    whole = Source(path, given, data, root.getroottree(), undeclared)
    if root.tag == "article":
        return whole
    found = articles.inside(root)
    if number is None:
        # Alone it is only an article in a namespace; a wrapper is taken apart by number.
        found = [article for article in found if article is root]
    if len(found) < (number or 1):
        raise Unreadable(_no_article(whole))
    origin = found[(number or 1) - 1]
    return replace(whole, tree=articles.taken_out(origin).getroottree(), origin=origin)


def _no_article(source: Source) -> Finding:
    name = etree.QName(source.root)
    of = f" of {name.namespace}" if name.namespace else ""
    message = (
        f"the root element is <{name.localname}>{of}, not JATS' <article>; if the file is no "
        "article, keep it out of the folder of articles"
    )
    return NotJats.found(message, source.place(source.root))


@lru_cache(maxsize=1)
def _wrapper(data: bytes, given: str) -> _Parsed:
    """Parse a wrapper once for all the articles in it; nobody may change this tree."""
    return _tree(data, given)


def _tree(data: bytes, given: str) -> _Parsed:
    """Parse a document, and once more where only the declaration of a prefix is missing."""
    etree.clear_error_log()  # or it would hold the errors of the document before, too
    try:
        return _within_limits(data, given), ()
    except etree.XMLSyntaxError as error:
        fault = error
    missing = prefixes.undeclared(fault)
    if missing:
        try:
            return _within_limits(prefixes.declared(data, missing), given), tuple(missing)
        except etree.XMLSyntaxError as error:
            fault = error
    raise Unreadable(_fault(fault, given)) from fault


def _within_limits(data: bytes, given: str) -> etree._Element:
    """Parse a document; where libxml2 finds it too large or too deep, once more without limits.

    The second time nothing limits entities either, so it is not for a document with its own.
    """
    try:
        return _parsed(data, given)
    except etree.XMLSyntaxError as fault:
        if not _LIMIT.search(fault.msg or "") or b"<!ENTITY" in _in_bytes(data):
            raise
    return _parsed(data, given, is_huge=True)


def _in_bytes(data: bytes) -> bytes:
    """Return a document with ASCII in single bytes: in UTF-16 and UTF-32 zeros stand between."""
    return data.replace(b"\0", b"")


def _parsed(data: bytes, given: str, *, is_huge: bool = False) -> etree._Element:
    """Parse a document, with its DTD only where it cannot be read without."""
    if _ENTITY.search(_in_bytes(data)):
        return _with_dtd(data, given, is_huge=is_huge)
    try:
        return etree.fromstring(data, _plain_parser(is_huge=is_huge))
    except etree.XMLSyntaxError as error:
        if error.code != etree.ErrorTypes.DTD_ID_REDEFINED:
            raise
        # A doubled xml:id is a finding, not the end; only the other parser lets it pass.
        return _with_dtd(data, given, is_huge=is_huge)


def _plain_parser(*, is_huge: bool) -> etree.XMLParser[etree._Element]:
    """Return the parser for the common case: it opens no file at all."""
    return etree.XMLParser(
        resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=is_huge
    )


def _with_dtd(data: bytes, given: str, *, is_huge: bool) -> etree._Element:
    """Parse a document with the packaged DTD it names, for the entities defined there.

    Where it names one that is not packaged, the one that is assumed lends its entities.

    The DTDs' entity modules count as external to libxml2, hence resolve_entities=True with a
    resolver that knows nothing but them. It is asked before the network is, so no_network would
    only turn its empty answers into errors. collect_ids=False: a doubled ID is a finding.
    """
    bare = _without_dtd(data, is_huge=is_huge)
    _, instead = catalogue.assumed(bare.get("dtd-version"))
    resolver = _Resolver(bare.getroottree().docinfo, instead)
    parser = etree.XMLParser(
        resolve_entities=True,
        no_network=False,
        load_dtd=True,
        collect_ids=False,
        huge_tree=is_huge,
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


def _without_dtd(data: bytes, *, is_huge: bool) -> etree._Element:
    """Parse a document for what it says of itself: entities are left as they are written."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=False, collect_ids=False, huge_tree=is_huge
    )
    # collect_ids=False makes libxml2 ask for the DTD all the same.
    parser.resolvers.add(_Nothing())
    return etree.fromstring(data, parser)


def _fault(error: etree.XMLSyntaxError, given: str) -> Finding:
    """Return the finding of the first syntax error, where libxml2 met it (it counts characters).

    A prefix that is not declared may come before it, and is no syntax error.
    """
    message, (line, column) = error.msg or str(error), error.position
    fatal = next(iter(error.error_log.filter_from_fatals()), None) if error.error_log else None
    if fatal is not None:
        message, line, column = fatal.message, fatal.line, fatal.column
    said = _NOT_FOR_READERS.sub("", message)
    hint = next((words for sign, words in _HINTS.items() if sign in said), "")
    place = Place(given, max(line, 1), max(column, 1))
    return NotWellFormed.found(f"the file is not well-formed XML: {said}{hint}", place)
