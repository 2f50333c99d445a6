"""From a JATS tree to HTML: each element by the macro that bears its name.

The walk goes to the leaves first and never recurses, so that nesting has no limit here: an
element's macro is called when everything in it is rendered.
"""

from __future__ import annotations

from lxml import etree
from markupsafe import Markup, escape

from ..finding import Finding, Place
from ..jats import Source
from . import mathml
from .assets import Assets
from .element import Element, Targets
from .offences import UnstyledElement
from .theme import Theme

# Elements whose title is a heading of its own; what is in them is one level deeper.
_SECTIONS = frozenset(
    {"abstract", "trans-abstract", "sec", "app", "ack", "ref-list", "glossary", "notes", "bio"}
)
_FORMULAS = frozenset({mathml.MATH, "tex-math"})
_DEEPEST = 6  # HTML has six levels of heading


class Walk:
    """Renders elements of one article; `findings` grows as it goes."""

    def __init__(self, source: Source, theme: Theme, assets: Assets) -> None:
        self._source = source
        self._theme = theme
        self._assets = assets
        self._targets = Targets(frozenset(source.root.xpath("//@id")))
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
        top = self._open(root, "", level)
        stack = [Element("", "", level, root, self._assets, self._targets), top]
        skipped: etree._Element | None = None
        for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if skipped is not None:
                skipped = None if event == "end" and node is skipped else skipped
            elif event == "start" and node is not root:
                stack.append(self._open(node, stack[-1].name, _level_in(stack[-1])))
                skipped = self._take_math_whole(stack[-1])
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
        _add_text(element, node.text)
        if node.tag in _FORMULAS:
            self._formulas.append(node)
        return element

    def _take_math_whole(self, element: Element) -> etree._Element | None:
        """MathML is HTML already: take it as it stands and pass over what is in it."""
        if element.node.tag != mathml.MATH:
            return None
        element.pieces = [("", mathml.as_html(element.node))]
        return element.node

    def _close(self, stack: list[Element], *, is_root: bool) -> None:
        element = stack.pop()
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


def _add_text(element: Element, text: str | None) -> None:
    if text:
        element.pieces.append(("", escape(text)))


def _level_in(element: Element) -> int:
    """Return the heading level of what stands in an element."""
    deeper = element.level + (element.name in _SECTIONS)
    return min(deeper, _DEEPEST + 1)
