"""From a JATS tree to HTML: each element by the macro that bears its name.

The walk goes to the leaves first and never recurses, so that nesting has no limit here: an
element's macro is called when everything in it is rendered.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from markupsafe import Markup, escape

from ..finding import Finding, Place
from ..jats import Source
from . import cals, mathml, phrasing
from .assets import Assets
from .element import Element, Targets
from .offences import UnstyledElement
from .places import HOLDS_BLOCKS, ONE_OF, PLACES, one_of
from .theme import Theme

# Elements whose title is a heading of its own; what is in them is one level deeper.
_SECTIONS = frozenset(
    [
        *("abstract", "trans-abstract", "sec", "app", "ack", "ref-list", "glossary", "notes"),
        *("bio", "sub-article", "response"),
    ]
)
# What becomes a link.
_LINKS = frozenset(
    [
        *("xref", "ext-link", "uri", "self-uri", "email", "pub-id", "related-article"),
        *("related-object", "inline-media", "inline-supplementary-material"),
    ]
)
# What the page itself has as ids.
_TAKEN = ("article", "correspondence", "top")
_FORMULAS = frozenset({mathml.MATH, "tex-math"})
_FRONT_SHOWN = frozenset({"abstract", "trans-abstract"})
_HREF = "{http://www.w3.org/1999/xlink}href"
_DEEPEST = 6  # HTML has six levels of heading


class Walk:
    """Renders elements of one article; `findings` grows as it goes."""

    def __init__(self, source: Source, theme: Theme, assets: Assets) -> None:
        self._source = source
        self._theme = theme
        self._assets = assets
        ids = frozenset(self._ids(source.root)).difference(_TAKEN)
        self._targets = Targets(ids, set(_TAKEN))
        self._cells: dict[etree._Element, cals.Cell] = {}
        self._unstyled: dict[str, Finding] = {}
        self._formulas: list[etree._Element] = []

    @property
    def findings(self) -> list[Finding]:
        """What rendering came across so far."""
        return [*self._unstyled.values(), *self._assets.findings]

    @property
    def formulas(self) -> list[Place]:
        """Where the formulas rendered so far stand, MathML and TeX."""
        return [self._source.place(node) for node in self._formulas]

    def render(self, root: etree._Element | None, level: int = 2) -> Markup:
        """Return an element as HTML, its own title as a heading of `level`. Nothing for None."""
        if root is None:
            return Markup()
        stack = [Element("", "", level, root, self._assets, self._targets)]
        skipped: etree._Element | None = None
        for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if skipped is not None:
                skipped = None if event == "end" and node is skipped else skipped
            elif event == "start":
                deeper = level if node is root else _level_in(stack[-1])
                stack.append(self._open(node, stack[-1].name, deeper))
                skipped = self._take_whole(stack[-1])
            if event == "end" and skipped is None:
                self._close(stack, is_root=node is root)
            elif event in {"comment", "pi"} and skipped is None:
                _add_text(stack[-1], node.tail)
        return stack[0].content

    def render_inside(self, root: etree._Element, *without: str) -> Markup:
        """Return what is in an element as HTML, but for the children of some names."""
        pieces = [escape(root.text or "")]
        for child in root:
            if isinstance(child.tag, str) and child.tag not in without:
                pieces.append(self.render(child))
            pieces.append(escape(child.tail or ""))
        return Markup("").join(pieces).strip()

    def _open(self, node: etree._Element, parent: str, level: int) -> Element:
        name = etree.QName(node).localname
        in_section = parent in _SECTIONS
        element = Element(name, parent, level, node, self._assets, self._targets, in_section)
        element.hidden = self._is_hidden(node)
        if element.hidden:
            return element
        _add_text(element, node.text)
        element.owns_id = self._targets.claim(node.get("id") or "")
        if node.tag in _FORMULAS:
            self._formulas.append(node)
        if name == "tgroup":
            self._cells.update(cals.cells(node))
        element.cell = self._cells.pop(node, element.cell)
        return element

    def _is_hidden(self, node: etree._Element) -> bool:
        """Say whether an element is not shown: it has its place, or another is shown for it."""
        name = etree.QName(node).localname
        if name in PLACES and self._theme.macro(name) is None:
            return True
        above = node.getparent()
        return above is not None and above.tag in ONE_OF and node is not _chosen(above)

    def _ids(self, root: etree._Element) -> Iterator[str]:
        """Yield the ids of what is shown; of the front matter, only the abstracts' are."""
        for node in root.iterfind(".//*[@id]"):
            line = [node, *node.iterancestors()][:-1]
            names = {above.tag for above in line}
            is_front = line[-1].tag == "front" and names.isdisjoint(_FRONT_SHOWN)
            if not is_front and not any(self._is_hidden(above) for above in line):
                yield node.get("id", "")

    def _take_whole(self, element: Element) -> etree._Element | None:
        """Pass over what is in a hidden element, and in MathML, which is HTML already."""
        if element.hidden:
            return element.node
        if element.node.tag != mathml.MATH:
            return None
        element.pieces = [("", mathml.as_html(element.node))]
        return element.node

    def _close(self, stack: list[Element], *, is_root: bool) -> None:
        element = stack.pop()
        if not element.hidden:
            if self._theme.macro(element.name) is not None:
                _fit(element)
            stack[-1].pieces.append((element.name, self._apply(element)))
        if not is_root:
            _add_text(stack[-1], element.node.tail)

    def _apply(self, element: Element) -> Markup:
        """Return an element by its macro, or by the generic one, which is reported."""
        if element.node.tag == mathml.MATH:
            return element.content
        macro = self._theme.macro(element.name)
        if macro is not None:
            return self._theme.apply(macro, element)
        if element.name not in self._unstyled:
            message = f"<{element.name}> has no macro; its words are shown without their form"
            place = self._source.place(element.node)
            self._unstyled[element.name] = UnstyledElement.found(message, place)
        return self._theme.apply(self._theme.generic, element)


def _fit(element: Element) -> None:
    """Make what is in an element such as HTML takes it there."""
    if element.name not in HOLDS_BLOCKS:
        element.pieces = [(name, phrasing.in_line(piece)) for name, piece in element.pieces]
    if element.name in _LINKS:
        element.pieces = [(name, phrasing.unlinked(piece)) for name, piece in element.pieces]


def _chosen(parent: etree._Element) -> etree._Element:
    """Return the one of several wordings that is shown."""
    children = [child for child in parent.iterchildren(tag=etree.Element) if _is_wording(child)]
    rows = [(etree.QName(child).localname, child.get(_HREF, "")) for child in children]
    return children[one_of(ONE_OF[str(parent.tag)], rows)] if children else parent


def _is_wording(node: etree._Element) -> bool:
    return bool(etree.QName(node).localname != "object-id")


def _add_text(element: Element, text: str | None) -> None:
    if text:
        element.pieces.append(("", escape(text)))


def _level_in(element: Element) -> int:
    """Return the heading level of what stands in an element."""
    deeper = element.level + (element.name in _SECTIONS)
    return min(deeper, _DEEPEST + 1)
