"""The words of an article in blocks: a paragraph, a cell, a surname."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ..tex import formula
from .left_out import ALTERNATIVES, Shown, is_left_out, name_of, others
from .words import keys_of, words_of

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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What all elements of a tag are to the audit."""

    name: str
    is_block: bool
    is_inline: bool
    is_spaced: bool
    is_record: bool
    is_math: bool


class _Kinds(dict[str, _Kind]):
    """The kinds of elements by tag, each made when it is first met."""

    def __missing__(self, tag: str) -> _Kind:
        name = name_of(tag)
        kind = self[tag] = _Kind(
            name=name,
            is_block=name in _BLOCKS,
            is_inline=name in _INLINE,
            is_spaced=name in _SPACED,
            is_record=name in _RECORDS,
            is_math=name.startswith("mml:"),
        )
        return kind


@dataclass(slots=True)
class Block:
    """Words of one element that stand together, and where each was found on the page.

    `keys` are the words as they are compared.
    """

    element: etree._Element
    text: str
    keys: list[str]
    at: list[int | None] = field(default_factory=list)
    is_found: bool = False

    @property
    def words(self) -> list[str]:
        """The words as the article has them."""
        found = words_of(self.text)
        return found if len(found) == len(self.keys) else self.keys


def _keys(element: etree._Element) -> list[str]:
    return keys_of(" ".join(map(str, element.itertext())))


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
        text = "".join(self._pieces)
        self._pieces.clear()
        keys = [] if text.isspace() else keys_of(text)
        if keys:
            self.blocks.append(Block(self.owners[-1], text, keys, [None] * len(keys)))


def blocks_of(root: etree._Element, shown: Shown) -> tuple[list[Block], int]:
    """Return the source's blocks in its order, and how many words are left out."""
    reader = _Reader()
    kinds = _Kinds()
    ends: list[str] = []  # of each open element: "block", " " or ""
    mixed: list[bool] = []  # of each open element: has it words of its own?
    unwanted: set[etree._Element] = set()
    left_out = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            kind = kinds[str(node.tag)]
            if node in unwanted or is_left_out(kind.name, node, shown):
                left_out += len(_keys(node))
                walk.skip_subtree()
                ends.append("skipped")
                mixed.append(False)
                continue
            if kind.name in ALTERNATIVES:
                unwanted |= others(node, shown, _keys)
            end = _end(kind, node, kinds, is_mixed=mixed[-1] if mixed else False)
            if end == "block":
                reader.flush()
                reader.owners.append(node)
            else:
                reader.add(end)
            ends.append(end)
            mixed.append(len(node) > 0 and _is_mixed(node, kind, end, above=mixed))
            reader.add(_own_text(node, kind))
            continue
        if event == "end":
            mixed.pop()
            end = ends.pop()
            if end == "block":
                reader.flush()
                reader.owners.pop()
            elif end == " " or (end == "" and _touches(node, kinds)):
                reader.add(" ")
        if node is not root and reader.owners:
            reader.add(node.tail)
    return reader.blocks, left_out


def _touches(node: etree._Element, kinds: _Kinds) -> bool:
    """Say whether a field stands right before another: then a word ends between them."""
    after = None if node.tail else node.getnext()
    if after is None or not isinstance(after.tag, str):
        return False
    return not (kinds[str(node.tag)].is_inline or kinds[after.tag].is_inline)


def _own_text(node: etree._Element, kind: _Kind) -> str | None:
    """Return the text an element begins with; of TeX only the formula counts."""
    return formula(node) if kind.name == "tex-math" else node.text


def _end(kind: _Kind, node: etree._Element, kinds: _Kinds, *, is_mixed: bool) -> str:
    """Return what an element is to the words around it: "block", or what it puts between them."""
    if kind.is_math:
        return " "
    parent = node.getparent()
    if kind.is_block or parent is None:
        return "block"
    is_field = kinds[str(parent.tag)].is_record
    if kind.is_inline or (kind.is_spaced and kind.name not in {"label", "pub-id"}):
        return "block" if is_field else " " * kind.is_spaced
    if not is_mixed:
        return "block"
    return " " if kind.is_spaced or is_field else ""


def _is_mixed(node: etree._Element, kind: _Kind, end: str, above: list[bool]) -> bool:
    """Say whether the words in an element are as written: it has text between its children.

    What stands in a line is in the words of its block.
    """
    inherits = end != "block" and not kind.is_record and bool(above) and above[-1]
    return inherits or _has_own_words(node)


def _has_own_words(node: etree._Element) -> bool:
    """Say whether there is text between the children: then all is as written."""
    if node.text and node.text.strip():
        return True
    return any(child.tail and child.tail.strip() for child in node)
