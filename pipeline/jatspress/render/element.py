"""What a macro sees of an element: its attributes and its content, already rendered."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from markupsafe import Markup

from .assets import Assets, Image

_BLOCKS = frozenset(
    [
        *("array", "boxed-text", "chem-struct-wrap", "code", "def-list", "disp-formula"),
        *("disp-formula-group", "disp-quote", "fig", "fig-group", "fn-group", "graphic", "list"),
        *("media", "p", "preformat", "ref-list", "sec", "speech", "statement"),
        *("supplementary-material", "table-wrap", "table-wrap-group", "verse-group"),
    ]
)
_SAFE = ("http://", "https://", "mailto:", "ftp://")


@dataclass(frozen=True)
class Targets:
    """The ids a document has, so that a link is made only where it leads somewhere."""

    ids: frozenset[str]

    def of(self, rids: str) -> list[str]:
        """Return those of a white-space separated list that exist."""
        return [rid for rid in rids.split() if rid in self.ids]


@dataclass(slots=True)
class Element:
    """One JATS element on its way to HTML. `level` is the heading level of a title in it."""

    name: str
    parent: str
    level: int
    node: etree._Element
    assets: Assets
    targets: Targets
    in_section: bool = False
    pieces: list[tuple[str, Markup]] = field(default_factory=list)

    @property
    def content(self) -> Markup:
        """Everything in it, in order."""
        return Markup("").join(piece for _, piece in self.pieces)

    def part(self, *names: str) -> Markup:
        """Return the children of these names, in order."""
        return Markup("").join(piece for name, piece in self.pieces if name in names)

    def rest(self, *names: str) -> Markup:
        """Return everything but the children of these names, in order."""
        return Markup("").join(piece for name, piece in self.pieces if name not in names)

    def has(self, *names: str) -> bool:
        """Say whether there is a child of one of these names."""
        return any(name in names for name, _ in self.pieces)

    @property
    def holds_blocks(self) -> bool:
        """Whether a child is a block, which HTML's paragraph cannot hold."""
        return any(name in _BLOCKS for name, _ in self.pieces)

    def count(self, name: str) -> int:
        """Return how many descendants bear a name."""
        return sum(1 for _ in self.node.iter(name))

    def words(self) -> str:
        """Return the text without mark-up, white space folded."""
        return " ".join(str(self.node.xpath("string()")).split())

    @property
    def spaced(self) -> Markup:
        """The children with a space between them: for elements whose own text has no words."""
        return Markup(" ").join(piece.strip() for _, piece in self.pieces if piece.strip())

    @property
    def has_own_text(self) -> bool:
        """Whether there are words between the children: then it is as written."""
        return any(not name and piece.strip() for name, piece in self.pieces)

    @property
    def listed(self) -> Markup:
        """The children with a comma between them: for lists whose own text has no words."""
        return Markup(", ").join(piece.strip() for name, piece in self.pieces if name)

    @property
    def heading_level(self) -> int:
        """The level of a heading: that of the section it stands in, 2 to 6."""
        return min(max(self.level - 1 if self.in_section else self.level, 2), 6)

    @property
    def title_text(self) -> str:
        """The words of its title."""
        return " ".join(str(self.node.xpath("string(title)")).split())

    @property
    def alternative_text(self) -> str:
        """The words to read out for a picture: its own alt-text, its figure's, or its label."""
        for path in ("alt-text", "../alt-text", "../label"):
            words = " ".join(str(self.node.xpath(f"string({path})")).split())
            if words:
                return words
        return ""

    def get(self, attribute: str, default: str = "") -> str:
        """Return an attribute, `default` where it has none; `href` and `lang` need no prefix."""
        long_name = _NAMESPACED.get(attribute, attribute)
        return self.node.get(long_name) or default

    @property
    def id(self) -> Markup:
        """The id as an attribute with a space before it, or nothing."""
        value = self.node.get("id")
        return Markup(' id="{}"').format(value) if value else Markup()

    @property
    def lang(self) -> Markup:
        """The language as an attribute with a space before it, or nothing."""
        value = self.node.get(_NAMESPACED["lang"])
        return Markup(' lang="{}"').format(value) if value else Markup()

    @property
    def address(self) -> str:
        """The address it links to, if it is one a reader may follow; else ""."""
        value = self.get("href").strip()
        return value if value.lower().startswith(_SAFE) else ""

    @property
    def links(self) -> list[str]:
        """The ids it points at that exist."""
        return self.targets.of(self.node.get("rid") or self.node.get("rids") or "")

    @property
    def image(self) -> Image | None:
        """The picture its href names, or None where there is no such file."""
        return self.assets.image(self.get("href"), self.node)


_NAMESPACED = {
    "href": "{http://www.w3.org/1999/xlink}href",
    "title": "{http://www.w3.org/1999/xlink}title",
    "lang": "{http://www.w3.org/XML/1998/namespace}lang",
}
