"""What a reader reads of an article, to prove that a fix leaves it as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from lxml import etree

from ..article.identifiers import Doi, Orcid
from ..patterns import pattern
from .citations import is_of_parts
from .rules.text.invisible_character import InvisibleCharacter

# A program reads these, and shows what they identify in a form of its own.
_IDENTIFIERS = frozenset({"article-id", "contrib-id", "pub-id"})
# What stands for itself: its words do not run into those beside it.
_BLOCKS = frozenset({"p", "title", "td", "th", "tr", "list-item", "kwd"})
_BEFORE_SIGN = pattern(r" +(?=[,.])")
_KIND = pattern(r"\s*(?:pmid|pmcid)?\s*:?\s*", re.IGNORECASE)
_STRING = etree.XPath("string()", smart_strings=False)


def readable(root: etree._Element) -> str:
    """Return the words of an article in a form that no fix may change.

    White space is folded, letters have their accents, and what cannot be seen is left out. In a
    sentence an identifier counts as it is written, elsewhere for what it identifies.
    """
    text = normalize("NFC", InvisibleCharacter.sign.sub("", "".join(_strings(root))))
    return _BEFORE_SIGN.sub("", " ".join(text.split()))


def _strings(root: etree._Element) -> Iterator[str]:
    """Yield the strings of an article in order."""
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if node.tag in _BLOCKS:
            yield " "
        if event != "start":
            yield node.tail or ""
        elif node.tag in _IDENTIFIERS:
            yield _identified(node)
            walk.skip_subtree()
        else:
            yield node.text or ""


def _identified(element: etree._Element) -> str:
    """Return what an identifier says."""
    text = str(_STRING(element)).replace("%2F", "/").replace("%2f", "/")
    if element.tag == "pub-id" and not is_of_parts(element):
        return text
    bare = text.strip().rstrip(".,;:)")
    known = Doi.parse(bare) or Orcid.parse(bare)
    return known.value if known else _KIND.sub("", bare, count=1)
