"""The author's own letters of an article: where each tag, attribute and character stands.

A fix changes a few bytes and leaves all others as they are, so the tree is never written out: what
is wrong is found in the tree, and the edit is made in the bytes. The document is well-formed, hence
a tag can be taken apart by its looks.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise

from lxml import etree

from ..finding import Edit
from ..patterns import pattern
from .letters import Letters, NotEditable, letters
from .places import as_text, encoding, starts

__all__ = ["Edits", "Markup", "NotEditable"]

Edits = tuple[Edit, ...]
_LINE_END = pattern(r"\r\n|\r|\n")
_TAG = pattern(r"<(?P<name>[^\s/>]+)(?P<attributes>(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)")
_ATTRIBUTE = pattern(
    r"\s+(?P<name>[^\s=]+)\s*=\s*(?P<quote>[\"'])(?P<value>.*?)(?P=quote)", re.DOTALL
)
# An element alone in its lines: what stands before it, and behind.
_OPENING, _CLOSING = pattern(r"(?:\r\n|\r|\n)[ \t]*\Z"), pattern(r"[ \t]*[\r\n]")
# So many characters are encoded at once, to find the byte that a character begins at.
_STEP = 4096


@dataclass(frozen=True, eq=False)
class Markup:
    """The letters of a file, and what tells line and column of each element's start tag in it.

    Each method returns edits of the file's bytes, and raises NotEditable where the file does not
    allow them: the place of the element is not known, or its text comes out of an entity.
    """

    data: bytes = field(repr=False)
    position: Callable[[etree._Element], tuple[int | None, int | None]] = field(repr=False)

    def attribute(self, element: etree._Element, name: str, value: str) -> Edits:
        """Give an attribute, in lxml's form of its name, a value; add it where it is not there."""
        found = self._attribute(element, name)
        if found is None:
            end = self._tag(element).end()
            return (self._edit(end, end, f' {_written(element, name)}="{_escaped(value)}"'),)
        text = _escaped(value, found["quote"])
        return (self._edit(found.start("value"), found.end("value"), text),)

    def without_attribute(self, element: etree._Element, name: str) -> Edits:
        """Take an attribute out, with the space before it."""
        found = self._attribute(element, name)
        return () if found is None else (self._edit(found.start(), found.end(), ""),)

    def attribute_renamed(self, element: etree._Element, old: str, new: str) -> Edits:
        """Give an attribute another name, both as documents write them, prefix and all."""
        names = {found["name"]: found.span("name") for found in self._attributes(element)}
        prefix = new.rpartition(":")[0]
        if old not in names or new in names or (prefix and prefix not in element.nsmap):
            raise NotEditable
        return (self._edit(*names[old], new),)

    def declared(self, element: etree._Element, prefix: str, address: str) -> Edits:
        """Give a prefix another namespace, in the tag that declares it for an element."""
        for row in (element, *element.iterancestors()):
            for found in self._attributes(row):
                if found["name"] == f"xmlns:{prefix}":
                    return (self._edit(found.start("value"), found.end("value"), address),)
        raise NotEditable

    def replaced(
        self,
        element: etree._Element,
        start: int,
        end: int,
        text: str,
        within: Letters | None = None,
    ) -> Edits:
        """Write other text for the characters from `start` up to `end` of an element's string.

        They are counted in `within` where that is given: part of what the element holds.
        """
        row = self.letters(element) if within is None else within
        first, last = row.span(start, end)
        return (self._edit(first, last, _escaped(text)),)

    def put_before(self, element: etree._Element, count: int) -> Edits:
        """Move the first characters of an element before its tag, as they are written."""
        first, last = self.letters(element).span(0, count)
        start = self._start(element)
        if self._tag_end(element) != first:
            raise NotEditable
        return (self._edit(start, start, self._text[first:last]), self._edit(first, last, ""))

    def put_behind(self, element: etree._Element, count: int) -> Edits:
        """Move the last characters of an element behind its end tag, as they are written."""
        string = self.letters(element).string
        first, last = self.letters(element).span(len(string) - count, len(string))
        start, end = self._end_tag(element)
        if start != last:
            raise NotEditable
        return (self._edit(first, last, ""), self._edit(end, end, self._text[first:last]))

    def wrapped(self, within: Letters, start: int, end: int, tag: str) -> Edits:
        """Put a tag, given with its attributes, around the characters from `start` up to `end`."""
        first, last = within.span(start, end)
        name = tag.split(maxsplit=1)[0]
        return (self._edit(first, first, f"<{tag}>"), self._edit(last, last, f"</{name}>"))

    def renamed(self, element: etree._Element, name: str) -> Edits:
        """Give an element another name, and take its attributes out."""
        tag, (start, end) = self._tag(element), self._end_tag(element)
        opened = self._edit(tag.start(), tag.end(), f"<{name}")
        return (opened, self._edit(start, end, f"</{name}>")) if start < end else (opened,)

    def taken_out(self, element: etree._Element) -> Edits:
        """Take an element out with all in it, and the line where nothing else stands in it."""
        start, end = self._start(element), self._end_tag(element)[1]
        before = _OPENING.search(self._text, max(self._text.rfind("\n", 0, start) - 1, 0), start)
        if before is not None and _CLOSING.match(self._text, end):
            start = before.start()
        return (self._edit(start, end, ""),)

    def letters(
        self, element: etree._Element, without: frozenset[str] = frozenset(), gap: str = ""
    ) -> Letters:
        """Return the string of an element with the place of each character.

        The strings of descendants named in `without` are left out; `gap` stands for each.
        """
        return letters(self._text, self._start(element), element, without, gap)

    # --- where things stand ----------------------------------------------------------------------

    @cached_property
    def _encoding(self) -> str:
        return encoding(self.data)

    @cached_property
    def _text(self) -> str:
        """The document as text. Raises NotEditable where its bytes cannot be made of it again."""
        try:
            text = as_text(self.data)
            if self._mark + text.encode(self._encoding) == self.data:
                return text
        except (LookupError, UnicodeError):
            pass
        raise NotEditable

    @cached_property
    def _mark(self) -> bytes:
        """The byte order mark that the file begins with, if any."""
        marks = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
        every = (*marks, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        return next((mark for mark in every if self.data.startswith(mark)), b"")

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins, in characters."""
        if "\r" in self._text:
            return [0, *(found.end() for found in _LINE_END.finditer(self._text))]
        # The common case: they are known already.
        return starts(self.data).lines

    @cached_property
    def _steps(self) -> list[int]:
        """The byte that each run of `_STEP` characters begins at."""
        starts = range(0, len(self._text) + _STEP, _STEP)
        runs = (len(self._text[a:b].encode(self._encoding)) for a, b in pairwise(starts))
        return list(accumulate(runs, initial=len(self._mark)))

    def _byte(self, at: int) -> int:
        """Return the byte that a character begins at."""
        step = at // _STEP
        return self._steps[step] + len(self._text[step * _STEP : at].encode(self._encoding))

    def _edit(self, start: int, end: int, text: str) -> Edit:
        """Return an edit of characters as one of bytes."""
        written = text.encode(self._encoding, "xmlcharrefreplace").decode(self._encoding)
        return Edit(self._byte(start), self._byte(end), written)

    def _start(self, element: etree._Element) -> int:
        """Return where the start tag of an element begins."""
        line, column = self.position(element)
        if line is None or column is None:
            raise NotEditable
        return self._lines[line - 1] + column - 1

    def _tag(self, element: etree._Element) -> re.Match[str]:
        """Return the start tag of an element, up to its last attribute."""
        found = _TAG.match(self._text, self._start(element))
        if found is None or found["name"].rpartition(":")[2] != etree.QName(element).localname:
            raise NotEditable
        return found

    def _tag_end(self, element: etree._Element) -> int:
        """Return where the start tag of an element ends."""
        return self._text.index(">", self._tag(element).end()) + 1

    def _end_tag(self, element: etree._Element) -> tuple[int, int]:
        """Return where the end tag of an element begins and ends; an empty tag ends itself."""
        end = self._tag_end(element)
        if self._text[end - 2] == "/":
            return end, end
        start = letters(self._text, self._start(element), element).end
        return start, self._text.index(">", start) + 1

    def _attributes(self, element: etree._Element) -> Iterator[re.Match[str]]:
        """Yield the attributes of a start tag, and the declarations of namespaces in it."""
        tag = self._tag(element)
        yield from _ATTRIBUTE.finditer(self._text, tag.start("attributes"), tag.end())

    def _attribute(self, element: etree._Element, name: str) -> re.Match[str] | None:
        """Return an attribute of an element. Raises NotEditable where only a DTD gives it."""
        if name not in element.attrib:
            return None
        written = _written(element, name)
        rows = (row for row in self._attributes(element) if row["name"] == written)
        found = next(rows, None)
        if found is None:
            raise NotEditable
        return found


def _written(element: etree._Element, name: str) -> str:
    """Return the name of an attribute as its document writes it. Raises NotEditable."""
    wanted = etree.QName(name)
    if wanted.namespace is None:
        return wanted.localname
    if wanted.namespace == "http://www.w3.org/XML/1998/namespace":
        return f"xml:{wanted.localname}"
    for prefix, address in element.nsmap.items():
        if prefix and address == wanted.namespace:
            return f"{prefix}:{wanted.localname}"
    raise NotEditable


def _escaped(text: str, quote: str = '"') -> str:
    """Return text as it may stand in a document, between quotes too."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(quote, "&quot;" if quote == '"' else "&apos;") if quote in text else text
