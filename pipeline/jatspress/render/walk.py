"""From a JATS tree to HTML: each element by the macro that bears its name.

The walk goes to the leaves first and never recurses, so that nesting has no limit here: an
element's macro is called when everything in it is rendered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from markupsafe import Markup

from ..finding import Finding, Place
from ..jats import Source
from . import mathml, phrasing
from .anchors import anchors, marked
from .assets import Assets
from .element import Element
from .form import Form
from .forms import forms_of
from .headings import is_headed
from .links import Links
from .markup import text
from .offences import UnstyledElement
from .places import PLACES
from .targets import Targets
from .theme import Theme
from .wordings import unwanted

# What the page itself has as ids.
_TAKEN = ("article", "correspondence", "top")
_DEEPEST = 6  # HTML has six levels of heading
_ELSEWHERE = tuple(f"{{*}}{name}" for name in PLACES)


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
        self._forms = forms_of(theme)
        self._unwanted = frozenset(unwanted(source.root, assets))
        self._marked = marked(source.root)
        taken = {*_TAKEN, *elsewhere}
        parts = [*_parts(source.root), *front]
        links = Links.of(anchors(parts, self._hidden(parts)), taken)
        ids = {*links.targets}.difference(_TAKEN).union(elsewhere)
        self._targets = Targets(assets, frozenset(ids), self._forms.inline, taken, links=links)
        self._unstyled: dict[str, tuple[str, etree._Element]] = {}
        self._formulas: list[etree._Element] = []

    @property
    def findings(self) -> list[Finding]:
        """What rendering came across so far."""
        unstyled = [
            UnstyledElement.found(message, self._source.place(node))
            for message, node in self._unstyled.values()
        ]
        return [*unstyled, *self._assets.findings]

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
        outermost = element = Element.outermost(root, level, self._targets)
        forms, unwanted = self._forms, self._unwanted
        nodes: Iterator[etree._Element] = iter([root])
        around: list[Iterator[etree._Element]] = []  # those of the elements around it
        while True:
            for node in nodes:
                if isinstance(node.tag, str):
                    form = forms[node.tag]
                    if form.is_elsewhere or node in unwanted:
                        pass
                    elif len(node) and not form.is_math:
                        around.append(nodes)
                        element, nodes = self._open(node, form, element), iter(node)
                        break
                    else:
                        _put(form, self._leaf(node, form, element), element)
                if around and (tail := node.tail):
                    element.add("", text(tail))
            else:
                if element.above is None:
                    return outermost.content
                # Everything in it is rendered.
                tail, above, nodes = element.node.tail, element.above, around.pop()
                _put(element.form, self._close(element), above)
                element = above
                if around and tail:
                    element.add("", text(tail))

    def render_inside(self, root: etree._Element, *without: str, level: int = 2) -> Markup:
        """Return what is in an element as HTML, but for the children of some names."""
        inside = Element.outermost(root, level, self._targets)
        inside.add("", text(root.text or ""))
        for child in root:
            if isinstance(child.tag, str) and child.tag not in without:
                _put(self._forms[child.tag], self.render(child, level), inside)
            if child.tail:
                inside.add("", text(child.tail))
        return inside.content.strip()

    def _open(self, node: etree._Element, form: Form, above: Element) -> Element:
        """Return an element whose content is still to come."""
        level = min(above.level + 1, _DEEPEST + 1) if above.is_headed else above.level
        table = node if form.is_table else above.table
        element = Element(form, above, node, level, self._targets, table)
        if form.is_section:
            element.is_headed = is_headed(form.name, node)
        if form.is_formula:
            self._formulas.append(node)
        if node in self._marked:
            element.mark()
        if words := node.text:
            element.add("", text(words))
        return element

    def _leaf(self, node: etree._Element, form: Form, above: Element) -> str:
        """Return an element as HTML in which nothing is left to render."""
        fixed = self._around(form, node, above) if form.is_fixed else None
        if fixed:
            # Nothing but text, with something around it: as every other element is.
            return fixed[0] + text(node.text or "") + fixed[1]
        return self._close(self._open(node, form, above))

    def _around(
        self, form: Form, node: etree._Element, above: Element | None
    ) -> tuple[str, str] | None:
        """Return the HTML around an element's content, if its macro comes to no more than that."""
        if form.around:
            return None if node in self._marked else form.around
        return form.plain if form.plain and _is_plain(node, above) else None

    def _close(self, element: Element) -> str:
        """Return an element in which everything is rendered as HTML, by its macro."""
        form = element.form
        fixed = self._around(form, element.node, element.above) if form.is_fixed else None
        if fixed:
            return fixed[0] + "".join(element.html) + fixed[1]
        if form.is_math:
            return mathml.as_html(element.node, element.keeps_id)
        if form.macro is None:
            return self._unstyled_form(element)
        shown = self._theme.apply(form.macro, element)
        return element.carried(shown) if element.is_marked else shown

    def _unstyled_form(self, element: Element) -> str:
        """Return an element by the generic macro, which is reported."""
        if element.name not in self._unstyled:
            message = f"<{element.name}> has no macro; its words are shown without their form"
            self._unstyled[element.name] = message, element.node
        return self._theme.apply(self._theme.generic, element)

    def _hidden(self, parts: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Yield what is not shown of some parts and may hold something that could be pointed at."""
        apart = (
            node
            for part in parts
            for node in (
                part.iter(*_ELSEWHERE) if len(part) else (part,)
            )  # most have nothing in it
        )
        elsewhere = (node for node in apart if self._forms[str(node.tag)].is_elsewhere)
        for node in (*self._unwanted, *elsewhere):
            if len(node) or node.get("id"):
                yield node


def _parts(root: etree._Element) -> Iterator[etree._Element]:
    """Yield what is shown of an article: all but the front matter, and its abstracts."""
    yield from (part for part in root.iterchildren(etree.Element) if part.tag != "front")
    yield from root.iterfind("front/article-meta/abstract")
    yield from root.iterfind("front/article-meta/trans-abstract")


def _is_plain(cell: etree._Element, row: Element | None) -> bool:
    """Say whether a cell has no attribute, and is not in the head of its table."""
    return not cell.keys() and (row is None or row.above is None or row.above.name != "thead")


def _put(form: Form, shown: str, above: Element) -> None:
    """Put what an element became into the one it stands in, as HTML takes it there."""
    html = above.html
    # A field would touch the one before it: nothing else is between.
    if form.is_field and html and above.names[-1] and phrasing.touch(html[-1], shown):
        above.add("", " ")
    around = above.form
    if around.is_phrasing and not form.is_inline:
        shown = phrasing.in_line(shown)
    if around.is_link:
        shown = phrasing.unlinked(shown)
    html.append(shown)
    above.names.append(form.name)
