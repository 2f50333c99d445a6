"""An article's elements by name, its ids and its words: found once, for all rules of the body.

A walk in Python costs more than validating the article does, so there is one for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from ..jats import Reading

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
_STRING = etree.XPath("string()", smart_strings=False)
# libxml2 finds them several times faster than a loop in Python.
_WITH_ID = etree.XPath("descendant-or-self::*[@id]")
_ASCII = bytes(range(128))
_AROUND = 20


@dataclass(frozen=True)
class Survey:
    """What several rules look at in the tree of an article, each part made when first asked for."""

    root: etree._Element = field(repr=False)

    @classmethod
    def of(cls, reading: Reading) -> Survey:
        """Return the survey of an article as read."""
        return cls(reading.source.root)

    @cached_property
    def by_name(self) -> dict[str, list[etree._Element]]:
        """The elements in the order of the source, by their names in lxml's form."""
        found: dict[str, list[etree._Element]] = {}
        for element in self.root.iter(etree.Element):
            name = str(element.tag)
            if name in found:
                found[name].append(element)
            else:
                found[name] = [element]
        return found

    def named(self, *names: str) -> list[etree._Element]:
        """Return the elements of some names, those of each name in the order of the source."""
        return [element for name in names for element in self.by_name.get(name, ())]

    @cached_property
    def by_id(self) -> dict[str, etree._Element]:
        """The first element of each id."""
        found: dict[str, etree._Element] = {}
        for element in _WITH_ID(self.root):
            found.setdefault(element.get("id", ""), element)
        return found

    @cached_property
    def words(self) -> str:
        """All characters of the article in a row."""
        return str(_STRING(self.root))

    @cached_property
    def rare(self) -> str:
        """The characters of the article that are not ASCII, in a row: few, so quick to search."""
        return self.words.encode("utf-8").translate(None, _ASCII).decode("utf-8")

    @cached_property
    def blocks(self) -> tuple[tuple[etree._Element, str], ...]:
        """Running texts with their elements, `GAP` in the place of what is no prose."""
        return tuple((element, _prose(element)) for element in self.named(*_BLOCKS))

    def texts(self) -> Iterator[tuple[etree._Element, str]]:
        """Yield every element with the characters directly in it, but what is copied verbatim."""
        walk = etree.iterwalk(self.root, events=("start",))
        for _, element in walk:
            if element.tag in {"code", "preformat", "tex-math"}:
                walk.skip_subtree()
            else:
                tails = (child.tail or "" for child in element)
                yield element, GAP.join((element.text or "", *tails))


def _prose(element: etree._Element) -> str:
    """Return the running text of an element, and nothing of the texts and formulas in it."""
    if not len(element):
        return element.text or ""
    if next(element.iterdescendants(*_BLOCKS, *_VERBATIM), None) is None:
        return str(_STRING(element))
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
    return not element.get(XLINK_HREF) and not str(_STRING(element)).strip() and not _shows(element)


def _shows(element: etree._Element) -> bool:
    kinds: Iterable[etree._Element] = element.iter(*_SHOWING)
    return any(True for _ in kinds)
