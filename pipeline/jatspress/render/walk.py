"""From a JATS tree to HTML: each element by the macro that bears its name.

The walk goes to the leaves first and never recurses, so that nesting has no limit here: an
element's macro is called when everything in it is rendered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lxml import etree
from markupsafe import Markup

from ..finding import Finding, Place
from ..jats import Source
from . import mathml, phrasing, tex
from .assets import Assets
from .element import Element
from .forms import SECTIONS, Form, Forms
from .links import Links
from .offences import UnstyledElement
from .places import FORMS_OF_A_FORMULA, FORMULAS, ONE_OF, one_of
from .targets import Targets
from .theme import Theme

# What the page itself has as ids.
_TAKEN = ("article", "correspondence", "top")
_HREF = "{http://www.w3.org/1999/xlink}href"
_DEEPEST = 6  # HTML has six levels of heading


class Walk:
    """Renders elements of one article; `findings` grows as it goes."""

    def __init__(
        self,
        source: Source,
        theme: Theme,
        assets: Assets,
        elsewhere: Iterable[str] = (),
        front: Iterable[etree._Element] = (),
    ) -> None:
        """Make ready to render the article: all of it but the front matter, and abstracts.

        `elsewhere` are ids that the page itself shows, outside of the walk; `front` are elements of
        the front matter that will be rendered too.
        """
        self._source = source
        self._theme = theme
        self._assets = assets
        self._forms = Forms(theme)
        self._unwanted = frozenset(_unwanted(source.root, assets))
        taken = {*_TAKEN, *elsewhere}
        shown = list(self._shown(source.root, front))
        ids = {node.get("id", "") for node in shown}.difference(_TAKEN, [""]).union(elsewhere)
        self._targets = Targets(frozenset(ids), taken, links=Links.of(shown, taken))
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

    def word(self, text: str) -> str:
        """Return a word of ours in the article's language."""
        return self._theme.word(text)

    def render(self, root: etree._Element | None, level: int = 2) -> Markup:
        """Return an element as HTML, its own title as a heading of `level`. Nothing for None."""
        if root is None:
            return Markup()
        stack = [Element("", "", level, root, self._assets, self._targets)]
        skipped: etree._Element | None = None
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            if event == "start":
                form, above = self._forms[str(node.tag)], stack[-1]
                if form.is_elsewhere or node in self._unwanted:
                    skipped = node
                    walk.skip_subtree()
                    continue
                if form.is_math:
                    walk.skip_subtree()
                stack.append(
                    self._open(node, form, above, level if node is root else _level_in(above))
                )
                continue
            if event == "end" and node is skipped:
                skipped = None
            elif event == "end":
                element, form = stack.pop(), self._forms[str(node.tag)]
                shown = self._close(element, form)
                if form.is_field:
                    _set_apart(stack[-1], shown)
                stack[-1].pieces.append((element.name, shown))
            if node.tail and node is not root:
                stack[-1].pieces.append(("", escape(node.tail, quote=False)))
        return stack[0].content

    def render_inside(self, root: etree._Element, *without: str, level: int = 2) -> Markup:
        """Return what is in an element as HTML, but for the children of some names."""
        inside = Element("", "", level, root, self._assets, self._targets)
        inside.pieces.append(("", escape(root.text or "", quote=False)))
        for child in root:
            if isinstance(child.tag, str) and child.tag not in without:
                shown = self.render(child, level)
                if self._forms[child.tag].is_field:
                    _set_apart(inside, shown)
                inside.pieces.append((child.tag, shown))
            if child.tail:
                inside.pieces.append(("", escape(child.tail, quote=False)))
        return inside.content.strip()

    def _open(self, node: etree._Element, form: Form, above: Element, level: int) -> Element:
        """Return an element whose content is still to come."""
        element = Element(
            form.name,
            above.name,
            level,
            node,
            self._assets,
            self._targets,
            in_section=above.name in SECTIONS and above.is_headed,
            table=node if form.is_table else above.table,
        )
        if node.text:
            element.pieces.append(("", escape(node.text, quote=False)))
        if form.is_formula:
            self._formulas.append(node)
        element.owns_id = self._targets.claim(node.get("id") or "")
        return element

    def _close(self, element: Element, form: Form) -> str:
        """Return an element in which everything is rendered as HTML, by its macro."""
        if form.is_math:
            return mathml.as_html(element.node, element.keeps_id)
        if form.macro is None:
            return self._unstyled_form(element)
        if form.is_phrasing:
            element.pieces = [(name, phrasing.in_line(piece)) for name, piece in element.pieces]
        if form.is_link:
            element.pieces = [(name, phrasing.unlinked(piece)) for name, piece in element.pieces]
        shown = self._theme.apply(form.macro, element)
        return element.carried(shown) if element.node.attrib else shown

    def _unstyled_form(self, element: Element) -> Markup:
        """Return an element by the generic macro, which is reported."""
        if element.name not in self._unstyled:
            message = f"<{element.name}> has no macro; its words are shown without their form"
            place = self._source.place(element.node)
            self._unstyled[element.name] = UnstyledElement.found(message, place)
        return self._theme.apply(self._theme.generic, element)

    def _shown(
        self, root: etree._Element, front: Iterable[etree._Element]
    ) -> Iterator[etree._Element]:
        """Yield each xref and element with an id that is shown."""
        children = root.iterchildren(etree.Element)
        parts = [part for part in children if part.tag != "front"]
        parts += root.iterfind("front/article-meta/abstract")
        parts += root.iterfind("front/article-meta/trans-abstract")
        parts += front
        for part in parts:
            walk = etree.iterwalk(part, events=("start",))
            for _, node in walk:
                if self._forms[str(node.tag)].is_elsewhere or node in self._unwanted:
                    walk.skip_subtree()
                elif node.tag == "xref" or node.get("id"):
                    yield node


def _unwanted(root: etree._Element, assets: Assets) -> Iterator[etree._Element]:
    """Yield the wordings that are not shown: all but one of each group of alternatives."""
    for parent in root.iter(*ONE_OF, *FORMULAS):
        children = list(parent.iterchildren(etree.Element))
        if parent.tag in FORMULAS:
            children = [row for row in children if _name(row) in FORMS_OF_A_FORMULA]
            if len({*map(_name, children)}) < max(len(children), 2):
                continue
        wordings = [child for child in children if _name(child) != "object-id"]
        rows = [(_name(row), row.get(_HREF, ""), _worth(row, assets)) for row in wordings]
        names = ONE_OF.get(str(parent.tag), FORMS_OF_A_FORMULA)
        chosen = wordings[one_of(names, rows)] if wordings else None
        yield from (child for child in children if child is not chosen)


def _worth(wording: etree._Element, assets: Assets) -> int:
    """Return how much of a wording a reader gets: the less, the more."""
    if wording.tag == "tex-math":
        return 1 if tex.as_html(tex.formula(wording), is_block=False) else 2
    return assets.worth(_name(wording), wording.get(_HREF, ""))


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname


def _set_apart(above: Element, field: str) -> None:
    """Put a space before a field that would touch the one before it: nothing else is between."""
    if above.pieces and above.pieces[-1][0] and phrasing.touch(above.pieces[-1][1], field):
        above.pieces.append(("", " "))


def _level_in(element: Element) -> int:
    """Return the heading level of what stands in an element."""
    is_deeper = element.name in SECTIONS and element.is_headed
    return min(element.level + is_deeper, _DEEPEST + 1)
