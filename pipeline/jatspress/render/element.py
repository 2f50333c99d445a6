"""What a macro sees of an element: its attributes and its content, already rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from markupsafe import Markup, escape

from ..jats.text import words
from . import phrasing, tex
from .addresses import followed, mail
from .alt_text import alt_text, captioned
from .assets import Assets, Download
from .filenames import player
from .form import NOWHERE, Form
from .grid import Grid, Laid
from .languages import direction, name_of, tag
from .markup import as_html, attribute
from .pictures import Image
from .targets import Targets

_EMPTY_CELL = Markup("<td></td>")
_NOTHING = Markup()
_ALIGNMENTS = frozenset({"left", "right", "center", "justify"})
_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})
_TAG = re.compile("<[^>]*>")
# What style-type may ask for.
_FORMS = frozenset({"bold", "italic", "underline", "overline", "strike", "small caps", "sc"})


# What a style attribute of JATS may ask for; the rest of CSS could hide or cover other words.
_STYLES = re.compile(
    r"(font-style: (italic|oblique|normal)|font-weight: (bold|normal)|font-variant: small-caps"
    r"|text-decoration: (underline|line-through|overline))"
)


@dataclass
class Element:
    """One JATS element on its way to HTML. `level` is the heading level of a title in it."""

    form: Form
    above: Element | None  # the one it stands in
    node: etree._Element
    level: int
    targets: Targets
    table: etree._Element | None = None  # the one it stands in
    # Each child's name ("" for text) and its HTML; whatever is here is HTML already.
    names: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    # Of most elements this is so, and stands once with the class.
    is_headed: bool = field(default=False, init=False)  # so that all in it stands a level deeper
    is_marked: bool = field(default=False, init=False)  # whether it has an id or says its language
    owns_id: bool = field(default=True, init=False)
    id: Markup = field(default=_NOTHING, init=False)  # as an attribute with a space before it
    lang: Markup = field(default=_NOTHING, init=False)  # the same, with its direction if another

    @classmethod
    def outermost(cls, node: etree._Element, level: int, targets: Targets) -> Element:
        """Return what stands around an element that is rendered by itself."""
        return cls(NOWHERE, None, node, level, targets)

    def mark(self) -> None:
        """Let it have its id, if no other element has it, and its language."""
        name = self.node.get("id") or ""
        self.is_marked = True
        self.owns_id = self.targets.claim(name)
        self.id = attribute("id", name) if self.owns_id else _NOTHING
        self.lang = language(self.node)

    def add(self, name: str, html: str) -> None:
        """Put HTML into it: of a child of some name, or of text ("")."""
        self.names.append(name)
        self.html.append(html)

    @property
    def pieces(self) -> Iterator[tuple[str, str]]:
        """Each child's name ("" for text) with its HTML."""
        return zip(self.names, self.html, strict=True)

    @property
    def name(self) -> str:
        """Its name, without a prefix."""
        return self.form.name

    @property
    def parent(self) -> str:
        """The name of the element it stands in."""
        return self.above.form.name if self.above else ""

    @property
    def assets(self) -> Assets:
        """The article's files."""
        return self.targets.assets

    @property
    def content(self) -> Markup:
        """Everything in it, in order."""
        return as_html("".join(self.html))

    def part(self, *names: str) -> Markup:
        """Return the children of these names, in order."""
        if not self.has(*names):
            return _NOTHING
        return as_html("".join([piece for name, piece in self.pieces if name in names]))

    def rest(self, *names: str) -> Markup:
        """Return everything but the children of these names, in order."""
        return as_html("".join([piece for name, piece in self.pieces if name not in names]))

    def has(self, *names: str) -> bool:
        """Say whether there is a child of one of these names."""
        return any(name in self.names for name in names)

    @property
    def holds_blocks(self) -> bool:
        """Whether there is a block in it, which HTML's paragraph cannot hold."""
        inline = self.targets.inline
        if inline >= {*self.names}:
            return False  # as most paragraphs are
        return any(
            name and name not in inline and phrasing.has_blocks(piece)
            for name, piece in self.pieces
        )

    @property
    def is_numbered(self) -> bool:
        """Whether its label is a number and no more."""
        return _TAG.sub("", self.part("label")).strip().isdigit()

    @property
    def formula(self) -> str:
        """The TeX of a formula, without a document around it."""
        return tex.formula(self.node)

    @property
    def typeset(self) -> Markup | None:
        """A formula in TeX as MathML, or None where it cannot be."""
        is_block = any(above.tag == "disp-formula" for above in self.node.iterancestors())
        return tex.as_html(self.formula, is_block=is_block)

    @property
    def holds_heading(self) -> bool:
        """Whether there is a heading in it, which HTML wants in each section."""
        return "<h" in self.content and bool(re.search(r"<h[1-6]", self.content))

    def count(self, name: str) -> int:
        """Return how many descendants bear a name."""
        return sum(1 for _ in self.node.iter(name))

    def words(self) -> str:
        """Return the text without mark-up, white space folded."""
        return words(self.node)

    @property
    def spaced(self) -> Markup:
        """The children with a space between them: for elements whose own text has no words."""
        return as_html(" ".join(filter(None, map(str.strip, self.html))))

    @property
    def has_own_text(self) -> bool:
        """Whether there is text between the children: then it is as written.

        A stray word among many parts is no such text: the parts still need something between them.
        """
        if "" not in self.names:
            return False
        texts = sum(1 for name, piece in self.pieces if not name and piece.strip())
        parts = len(self.names) - self.names.count("")
        return texts > 0 and texts * 4 >= parts - 1

    @property
    def listed(self) -> Markup:
        """The children with a comma between them: for lists whose own text has no words."""
        return as_html(", ".join(filter(None, map(str.strip, self.html))))

    def listed_but(self, *names: str) -> Markup:
        """Return the children but those of some names, with a comma between them."""
        pieces = (piece.strip() for name, piece in self.pieces if name not in names)
        return as_html(", ".join(filter(None, pieces)))

    def listed_of(self, *names: str) -> Markup:
        """Return the children of these names with a comma between them."""
        return as_html(", ".join(piece.strip() for name, piece in self.pieces if name in names))

    def spaced_of(self, *names: str) -> Markup:
        """Return the children of these names with a space between them."""
        return as_html(" ".join(piece.strip() for name, piece in self.pieces if name in names))

    @property
    def parent_heading(self) -> int:
        """The level of a title that stands deeper than its section does, in a title-group."""
        return min(max(self.level - 1, 2), 6)

    @property
    def in_head(self) -> bool:
        """Whether a cell stands in the head of its table."""
        row = self.above
        return bool(row and row.above and row.above.name == "thead")

    @property
    def start(self) -> int:
        """The number of a list's first item: after those of the lists it continues."""
        before, lists, seen = 0, self._lists(), {self.get("id")}
        named = self.get("continued-from")
        while named in lists and named not in seen:
            seen.add(named)
            before += len(lists[named].findall("list-item"))
            named = lists[named].get("continued-from", "")
        return before + 1

    def _lists(self) -> dict[str, etree._Element]:
        if not self.get("continued-from"):
            return {}
        found = self.node.getroottree().iterfind(".//list[@id]")
        return {node.get("id", ""): node for node in found}

    @property
    def laid(self) -> Laid:
        """How a cell lies in its table."""
        return self._grid.cells.get(self.node) or Laid()

    @property
    def filling(self) -> Markup:
        """The empty cells that a row lacks."""
        return _EMPTY_CELL * self._grid.missing.get(self.node, 0)

    @property
    def gap(self) -> Markup:
        """The empty cells before a cell of an OASIS table."""
        return _EMPTY_CELL * self.laid.gap if self.laid.gap else _NOTHING

    @property
    def _grid(self) -> Grid:
        return self.targets.grid(self.table)

    @property
    def cell_tag(self) -> str:
        """`th` for a cell that heads others and says something, else `td`."""
        is_head = self.name == "th" or self.in_head
        return "th" if is_head and self.content.strip() else "td"

    @property
    def cell_attributes(self) -> Markup:
        """What HTML wants to know of a cell, as attributes with a space before each."""
        is_head = self.cell_tag == "th"
        if not (is_head or self.node.attrib):
            return _NOTHING  # as most cells are
        laid, align = self.laid, self.get("align")
        rows = [
            ("colspan", str(laid.columns) if laid.columns != 1 else ""),
            ("rowspan", str(laid.rows) if laid.rows != 1 else ""),
            ("headers", " ".join(self._heads())),
        ]
        if is_head:
            rows += [("scope", self._scope()), ("abbr", self.get("abbr"))]
        rows.append(("class", align if align in _ALIGNMENTS else ""))
        return as_html("".join([attribute(*row) for row in rows if row[1]]))

    def _heads(self) -> list[str]:
        """Return the ids that a cell names as its heads and that are head cells of its table."""
        wanted = self.get("headers").split()
        if not wanted:
            return []
        heads = {cell.get("id") for cell in self._grid.cells if cell.tag == "th"}
        return [name for name in self.targets.of(" ".join(wanted)) if name in heads]

    def _scope(self) -> str:
        """Return what a cell is the head of: what it says, else what its place says."""
        said = self.get("scope").strip()
        if said in _SCOPES:
            # HTML's column groups are not made here; the head of one heads the columns it spans.
            return "col" if said == "colgroup" else said
        if self.in_head:
            return "col"
        is_first = self.laid.column == 0 and self.laid.columns < self._grid.width
        return "row" if is_first else ""

    @property
    def class_(self) -> str:
        """Its name, and the form its style-type asks for, as classes."""
        wanted = " ".join(self.get("style-type").replace("-", " ").lower().split())
        return f"{self.name} as-{wanted.replace(' ', '-')}" if wanted in _FORMS else self.name

    def joined(self, between: str) -> Markup:
        """Return the children with some words between them."""
        return as_html(
            str(escape(between)).join(piece.strip() for name, piece in self.pieces if name)
        )

    @property
    def heading_level(self) -> int:
        """The level of a heading: that of the section it stands in, 2 to 6."""
        is_of_a_section = self.above is not None and self.above.is_headed
        return min(max(self.level - 1 if is_of_a_section else self.level, 2), 6)

    @property
    def title_text(self) -> str:
        """The words of its title."""
        return words(self.node, "title")

    @property
    def alternative_text(self) -> str:
        """The words to read out for a picture: its own alt-text, its figure's, or its label."""
        return alt_text(self.node)

    @property
    def stands_on_a_line(self) -> bool:
        """Whether a picture stands among words, where it may be no taller than they allow."""
        is_inline = self.name == "inline-graphic"
        return is_inline and next(self.node.iterancestors("disp-formula"), None) is None

    @property
    def described_by(self) -> str:
        """The id of the words that tell of a picture: its figure's label and caption, else ""."""
        figure = captioned(self.node)
        return "" if figure is None else self.targets.caption(figure)

    @property
    def caption_id(self) -> Markup:
        """The id of a figure's caption as an attribute, where a picture in it points at it."""
        name = self.targets.captions.get(self.node, "")
        return attribute("id", name) if name else Markup()

    def get(self, attribute: str, default: str = "") -> str:
        """Return an attribute, `default` where it has none; `href` and `lang` need no prefix."""
        long_name = _NAMESPACED.get(attribute, attribute)
        return self.node.get(long_name) or default

    def keeps_id(self, name: str) -> bool:
        """Say whether an id in a formula may stay: its own, or one that nobody has."""
        if name == self.node.get("id"):
            mine, self.owns_id = self.owns_id, False
            return mine
        return self.targets.claim(name)

    def id_or(self, name: str) -> Markup:
        """Return the id as an attribute, or `name` as one if it is free on the page."""
        if self.id or name in self.targets.ids or not self.targets.claim(name):
            return self.id
        return attribute("id", name)

    def carried(self, shown: str) -> str:
        """Return its HTML with its id and language, if the macro did not see to them."""
        marks = [mark for mark in (self.id, self.lang) if mark and mark not in shown]
        if not marks:
            return shown
        name = "div" if phrasing.has_blocks(shown) else "span"
        return f"<{name}{''.join(marks)}>{shown}</{name}>"

    @property
    def address(self) -> str:
        """The address it links to, if it is one a reader may follow; else ""."""
        return followed(self.get("href"))

    @property
    def mail(self) -> str:
        """The address its words are, for a link to write to; "" where they are none."""
        return mail(self.words())

    @property
    def file(self) -> str:
        """The address of the file it names: one on the web, or one beside the article."""
        found = self.download
        return found.src if found else self.address

    @property
    def download(self) -> Download | None:
        """The file beside the article that it names; None for an address and a missing file."""
        return None if self.address else self.assets.attached(self.get("href").strip(), self.node)

    @property
    def poster(self) -> Image | None:
        """The picture that stands among alternatives beside a film, or None."""
        above = self.node.getparent()
        beside = [] if above is None or above.tag != "alternatives" else above.findall("graphic")
        for graphic in beside:
            href = graphic.get(_NAMESPACED["href"], "")
            if self.assets.worth("graphic", href) == 1:
                return self.assets.backdrop(href, graphic)
        return None

    @property
    def plays(self) -> str:
        """What plays it: `video`, `audio`, or "" where it is to be downloaded."""
        return player(self.get("mimetype"), self.get("mime-subtype"), self.get("href"))

    @property
    def style(self) -> Markup:
        """What its style attribute asks for, as far as it is harmless, with a space before it."""
        wanted = (": ".join(row.split(":", 1)).lower() for row in self.get("style").split(";"))
        kept = [row for row in (" ".join(row.split()) for row in wanted) if _STYLES.fullmatch(row)]
        return attribute("style", "; ".join(kept)) if kept else Markup()

    @property
    def links(self) -> list[str]:
        """The ids it points at that exist."""
        return self.targets.of(self.node.get("rid") or self.node.get("rids") or "")

    @property
    def table_caption(self) -> str:
        """The id of the caption of the table it is or stands in; "" where there is none."""
        line = [self.node, *self.node.iterancestors()]
        around = next((node for node in line if node.tag == "table-wrap"), None)
        if around is None or (around.find("label") is None and around.find("caption") is None):
            return ""
        return self.targets.links.name_below(around, "caption")

    @property
    def number(self) -> int:
        """Its place among all elements of its name, from 1."""
        same = self.node.getroottree().getroot().iter(str(self.node.tag))
        return next(number for number, node in enumerate(same, 1) if node is self.node)

    @property
    def meaning(self) -> str:
        """What an abbreviation stands for."""
        return self.get("alt") or words(self.node, "def")

    @property
    def language_name(self) -> str:
        """The name of the language it is in, in the language of the article."""
        root = self.node.getroottree().getroot()
        return name_of(self.get("lang"), root.get(_NAMESPACED["lang"], "en"))

    @property
    def kind(self) -> str:
        """The kind of target that it says it points at."""
        return self.get("ref-type")

    @property
    def linked(self) -> Markup:
        """Its words with a link to each of its targets; without words, their labels."""
        rids, content = self.links, self.content
        if len(rids) > 1:
            rids = list(dict.fromkeys(rids))
        if rids and (not content or content.isspace()):
            return self.targets.links.supplied(self.node, rids)
        return self.targets.links.linked(rids, content)

    @property
    def place(self) -> Markup:
        """Its id, or one that it is given so that there is a way back to it, as an attribute."""
        given = self.targets.links.place.get(self.node)
        return attribute("id", given) if given else self.id

    @property
    def back_links(self) -> list[tuple[str, str]]:
        """The places that point at it, each with a letter if there are several."""
        places = self.targets.links.places.get(self.get("id"), []) if self.owns_id else []
        return [(place, _letter(at) if places[1:] else "") for at, place in enumerate(places)]

    @property
    def image(self) -> Image | None:
        """The picture its href names, or None where there is no such file."""
        return self.assets.image(self.get("href"), self.node)


def _letter(number: int) -> str:
    """Return a number from 0 in letters: a to z, then aa."""
    rest, last = divmod(number, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("a") + last)


def language(node: etree._Element) -> Markup:
    """Return the language an element is in, if it says so, as attributes with a space before them.

    Its direction is among them where it is not that of the article.
    """
    value = node.get(_NAMESPACED["lang"])
    if not value:
        return _NOTHING
    around = node.getroottree().getroot().get(_NAMESPACED["lang"], "en")
    mark = attribute("lang", tag(value)) if tag(value) else Markup()
    if direction(value) != direction(around):
        mark += attribute("dir", direction(value))
    return mark


_NAMESPACED = {
    "href": "{http://www.w3.org/1999/xlink}href",
    "title": "{http://www.w3.org/1999/xlink}title",
    "lang": "{http://www.w3.org/XML/1998/namespace}lang",
}
