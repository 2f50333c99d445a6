"""An article's elements by name, its ids and its words: found once, for all rules of the body.

A walk in Python costs more than validating the article does, so there is one for all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from lxml import etree

from ..jats import Reading
from ..jats.text import words
from ..patterns import pattern

MATHML = "{http://www.w3.org/1998/Math/MathML}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"

# Where running text stands. One inside another is a text of its own.
_BLOCKS = ("p", "title", "td", "th", "mixed-citation", "attrib", "term", "verse-line", "kwd")
# What is copied to the letter, or is no prose.
_VERBATIM = (
    *("code", "preformat", "tex-math", f"{MATHML}math", "inline-formula", "disp-formula"),
    *("email", "ext-link", "uri", "pub-id", "object-id", "alternatives", "custom-meta"),
)
APART = frozenset((*_BLOCKS, *_VERBATIM))
# Shown though there are no words in them; a line across a table divides it.
_SHOWING = ("graphic", "inline-graphic", "media", "break", "hr")
# Stands in a text where something was that is no prose.
GAP = "\ufffc"
# An XPath to attributes is several times faster than a loop over all elements in Python.
_ID = etree.XPath("descendant-or-self::*/@id")
_STRING = etree.XPath("string()", smart_strings=False)
_ASCII = bytes(range(128))
_COMMON = b"abcdefghijklmnopqrstuvwxyz0123456789 \t\n.,;:-"
_BRACKET = pattern(r"\[(.)")
_AROUND = 20


@dataclass(frozen=True, eq=False)
class Survey:
    """What several rules look at in the tree of an article, each part made when first asked for."""

    reading: Reading = field(repr=False)
    _said: dict[etree._Element, str] = field(default_factory=dict, repr=False)
    _named: dict[tuple[str, ...], list[etree._Element]] = field(default_factory=dict, repr=False)

    @property
    def root(self) -> etree._Element:
        """The element `article`."""
        return self.reading.source.root

    @cached_property
    def by_name(self) -> dict[object, list[etree._Element]]:
        """The elements in the order of the source, by their names in lxml's form."""
        found: defaultdict[object, list[etree._Element]] = defaultdict(list)
        for element in self.reading.source.elements:
            found[element.tag].append(element)
        return dict(found)

    def named(self, *names: str) -> list[etree._Element]:
        """Return the elements of some names, those of each name in the order of the source.

        Nobody may change the list.
        """
        if names not in self._named:
            rows = (self.by_name.get(name, ()) for name in names)
            self._named[names] = [*chain.from_iterable(rows)]
        return self._named[names]

    @cached_property
    def ids(self) -> list[tuple[str, etree._Element]]:
        """The ids that are not empty with their elements, in the order of the source."""
        return [(value, value.getparent()) for value in _ID(self.root) if value]

    @cached_property
    def by_id(self) -> dict[str, etree._Element]:
        """The first element of each id."""
        return dict(reversed(self.ids))

    @cached_property
    def words(self) -> str:
        """All characters of the article in a row."""
        return str(_STRING(self.root))

    @cached_property
    def encoded(self) -> bytes:
        """The same in UTF-8, which Python searches and splits faster."""
        return self.words.encode("utf-8")

    @cached_property
    def rare(self) -> str:
        """The characters of the article that are not ASCII, in a row: few, so quick to search."""
        return self.encoded.translate(None, _ASCII).decode("utf-8")

    @cached_property
    def _signs(self) -> bytes:
        """The article's words without what makes up most of them: capitals and signs in a row."""
        return self.encoded.translate(None, _COMMON)

    @cached_property
    def _in_brackets(self) -> frozenset[str]:
        """The characters that follow a bracket somewhere: mostly the digits of citations."""
        return frozenset(_BRACKET.findall(self.words))

    def holds(self, string: str) -> bool:
        """Say whether a string, without line breaks, is in the article's words."""
        signs = _signs_of(string)
        if signs and signs not in self._signs:
            return False
        if string[0] == "[" and string[1:2] not in self._in_brackets:
            return False
        return string in self.words

    def said(self, element: etree._Element) -> str:
        """Return the words of an element, for those that several rules ask for."""
        if element not in self._said:
            self._said[element] = words(element)
        return self._said[element]

    @cached_property
    def blocks(self) -> tuple[tuple[etree._Element, str], ...]:
        """Running texts with their elements, `GAP` in the place of what is no prose."""
        around = self._around(self.named(*_BLOCKS, *_VERBATIM))
        return tuple(
            [
                (row, (_mixed(row) if row in around else str(_STRING(row))))
                if len(row)
                else (row, row.text or "")
                for row in self.named(*_BLOCKS)
            ]
        )

    @staticmethod
    def _around(elements: Iterable[etree._Element]) -> set[etree._Element]:
        """Return what some elements stand in, at whatever depth."""
        found: set[etree._Element] = set()
        for parent in {element.getparent() for element in elements}:
            around = parent
            while around is not None and around not in found:
                found.add(around)
                around = around.getparent()
        return found

    def texts(self) -> Iterator[tuple[etree._Element, str]]:
        """Yield every element with the characters directly in it, but what is copied verbatim."""
        walk = etree.iterwalk(self.root, events=("start",))
        for _, element in walk:
            if element.tag in {"code", "preformat", "tex-math"}:
                walk.skip_subtree()
            else:
                tails = (child.tail or "" for child in element)
                yield element, GAP.join((element.text or "", *tails))


@lru_cache(maxsize=256)
def _signs_of(string: str) -> bytes:
    """Return what is left of a string in `_signs`."""
    return string.encode("utf-8").translate(None, _COMMON)


def _plain(element: etree._Element) -> str:
    """Return the running text of an element that holds no other text, and no formula."""
    return str(_STRING(element)) if len(element) else element.text or ""


def _mixed(element: etree._Element) -> str:
    """Return the running text of an element, and nothing of the texts and formulas in it."""
    strings: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        is_below = node is not element
        if event != "start":
            strings.append(node.tail or "" if is_below else "")
        elif is_below and (node.tag in _BLOCKS or node.tag in _VERBATIM):
            strings.append(GAP)
            walk.skip_subtree()
        else:
            strings.append(node.text or "")
    return "".join(strings)


def excerpt(found: re.Match[str]) -> str:
    """Return what was found with a few words around it, white space folded."""
    start, end = max(found.start() - _AROUND, 0), found.end() + _AROUND
    return " ".join(found.string[start:end].replace(GAP, "…").split())


def is_empty(element: etree._Element) -> bool:
    """Say whether an element has neither words nor anything that stands for itself."""
    return not element.get(XLINK_HREF) and not _plain(element).strip() and not _shows(element)


def _shows(element: etree._Element) -> bool:
    kinds: Iterable[etree._Element] = element.iter(*_SHOWING)
    return any(True for _ in kinds)
