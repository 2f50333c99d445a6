"""The words of an article in blocks: a paragraph, a cell, a surname."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from .left_out import ALTERNATIVES, Shown, is_left_out, name_of, others
from .words import words_of

# In a line, as written: no word ends at their tags.
_INLINE = frozenset(
    [
        *("bold", "italic", "sc", "underline", "overline", "strike", "monospace", "roman"),
        *("sans-serif", "styled-content", "named-content", "abbrev", "xref", "ext-link", "uri"),
        *("email", "inline-formula", "inline-graphic", "target", "x", "fixed-case", "ruby"),
        *("milestone-start", "milestone-end", "alternatives", "tex-math"),
        *("private-char", "mml:math"),
        *("inline-supplementary-material", "chem-struct", "inline-media", "underline-start"),
        *("underline-end", "overline-start", "overline-end", "index-term", "glyph-data"),
    ]
)
# In a line, but a word ends at their tags.
_SPACED = frozenset({"sup", "sub", "break", "label", "rb", "rt", "pub-id"})
# Blocks even between words.
_BLOCKS = frozenset(
    [
        *(
            "array",
            "attrib",
            "boxed-text",
            "caption",
            "chem-struct-wrap",
            "code",
            "def",
            "def-item",
        ),
        *("def-list", "disp-formula", "disp-formula-group", "disp-quote", "fig", "fig-group", "fn"),
        *("fn-group", "graphic", "list", "list-item", "media", "p", "preformat", "ref-list", "sec"),
        *("speech", "statement", "supplementary-material", "table", "table-wrap", "alt-text"),
        *("table-wrap-group", "term", "title", "verse-group", "long-desc", "permissions", "note"),
        *("inline-supplementary-material", "author-comment", "contrib", "contrib-group"),
    ]
)
# What has fields and no text: what stands side by side in it are words apart.
_RECORDS = frozenset(
    [
        *("contrib", "contrib-group", "address", "author-notes", "award-group", "funding-group"),
        *("element-citation", "nlm-citation", "name", "person-group", "institution-wrap", "ref"),
        *("article-meta", "journal-meta", "front-stub", "permissions", "fig", "table-wrap", "back"),
    ]
)


@dataclass(slots=True)
class Block:
    """Words of one element that stand together, and where each was found on the page."""

    element: etree._Element
    words: list[str]
    keys: list[str]
    at: list[int | None] = field(default_factory=list)


def _keys(element: etree._Element) -> list[str]:
    return [word.casefold() for word in words_of(" ".join(map(str, element.itertext())))]


class _Reader:
    """Gathers blocks while the tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.owners: list[etree._Element] = []
        self._pieces: list[str] = []

    def add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def flush(self) -> None:
        if not self._pieces:
            return
        words = words_of("".join(self._pieces))
        self._pieces.clear()
        if words:
            keys = [word.casefold() for word in words]
            self.blocks.append(Block(self.owners[-1], words, keys, [None] * len(keys)))


def blocks_of(root: etree._Element, shown: Shown) -> tuple[list[Block], int]:
    """Return the source's blocks in its order, and how many words are left out."""
    reader = _Reader()
    ends: list[str] = []  # of each open element: "block", " " or ""
    mixed: list[bool] = []  # of each open element: has it words of its own?
    unwanted: set[etree._Element] = set()
    left_out = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            name = name_of(node)
            if node in unwanted or is_left_out(node, shown):
                left_out += len(_keys(node))
                walk.skip_subtree()
                ends.append("skipped")
                mixed.append(False)
                continue
            if name in ALTERNATIVES:
                unwanted |= others(node, shown, _keys)
            end = _kind(name, node, is_mixed=mixed[-1] if mixed else False)
            if end == "block":
                reader.flush()
                reader.owners.append(node)
            else:
                reader.add(end)
            ends.append(end)
            # What stands in a line is in the words of its block.
            inherits = end != "block" and mixed[-1] and name not in _RECORDS
            mixed.append(inherits or _has_own_words(node))
            reader.add(node.text)
            continue
        if event == "end":
            mixed.pop()
            end = ends.pop()
            if end == "block":
                reader.flush()
                reader.owners.pop()
            elif end == " ":
                reader.add(end)
        if node is not root and reader.owners:
            reader.add(node.tail)
    return reader.blocks, left_out


def _kind(name: str, node: etree._Element, *, is_mixed: bool) -> str:
    """Return what an element is to the words around it: "block", or what it puts between them."""
    if name.startswith("mml:"):
        return " "
    parent = node.getparent()
    if name in _BLOCKS or parent is None:
        return "block"
    if name in _INLINE or (name in _SPACED and name not in {"label", "pub-id"}):
        return "block" if name_of(parent) in _RECORDS else " " * (name in _SPACED)
    if not is_mixed:
        return "block"
    return " " if name in _SPACED or name_of(parent) in _RECORDS else ""


def _has_own_words(node: etree._Element) -> bool:
    """Say whether there is text between the children: then all is as written."""
    if node.text and node.text.strip():
        return True
    return any(child.tail and child.tail.strip() for child in node)
