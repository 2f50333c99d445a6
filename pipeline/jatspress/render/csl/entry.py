"""One entry of a reference list, written by a style.

Each element of a style gives a `Part`: its text, and whether variables were asked for and found,
for a group without any shows nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from . import names
from .cases import cased
from .item import Date, Item, People
from .locale import Locale
from .marks import MARK, Marks, quoted
from .nodes import Node
from .numbers import is_numeric, is_several, ordinal
from .punctuation import join, join_all
from .style import Style

_FORMATS = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<i>", "</i>"),
    ("font-variant", "small-caps"): ('<span class="sc">', "</span>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("text-decoration", "underline"): ("<u>", "</u>"),
}
_DASH = "–"
_EDITORS_WHO_TRANSLATE = "editor-translator"


@dataclass(slots=True)
class Part:
    """What an element of a style gives."""

    text: str = ""
    asked: bool = False
    found: bool = False


@dataclass(frozen=True)
class Entry:
    """The text of an entry, with marks, and the variables that are in it."""

    text: str
    used: frozenset[str]


@dataclass
class Writer:
    """Writes one item; `used` grows."""

    style: Style
    locale: Locale
    item: Item
    marks: Marks
    used: set[str] = field(default_factory=set)
    replaced: set[str] = field(default_factory=set)

    def entry(self) -> Entry:
        """Return the entry as the style's layout has it."""
        layout = self.style.layout
        whole = self._row(layout.children, layout.get("delimiter"))
        text = self._join([layout.get("prefix"), whole.text, layout.get("suffix")])
        return Entry(text if whole.text else "", frozenset(self.used))

    def _row(self, nodes: Iterable[Node], between: str = "") -> Part:
        """Return what several elements give, one after the other."""
        parts = [self._part(node) for node in self._chosen(nodes)]
        return Part(
            self._join([part.text for part in parts], between),
            any(part.asked for part in parts),
            any(part.found for part in parts),
        )

    def _chosen(self, nodes: Iterable[Node]) -> Iterator[Node]:
        """Yield the elements themselves, and of each `choose` those of the branch that holds."""
        for node in nodes:
            if node.name != "choose":
                yield node
                continue
            for branch in node.children:
                if branch.name == "else" or self._holds(branch):
                    yield from self._chosen(branch.children)
                    break

    def _part(self, node: Node) -> Part:
        write = _WRITERS.get(node.name)
        return write(self, node) if write else Part()

    def _join(self, texts: list[str], between: str = "") -> str:
        return join_all(texts, between, into_quotes=self.locale.into_quotes)

    # --- conditions ---

    def _holds(self, node: Node) -> bool:
        """Say whether the conditions of an `if` or an `else-if` hold."""
        tests = list(self._tests(node))
        match = node.get("match", "all")
        return not any(tests) if match == "none" else any(tests) if match == "any" else all(tests)

    def _tests(self, node: Node) -> Iterator[bool]:
        for name, value in node.options.items():
            words = value.split()
            if name == "type":
                # A work has one type: to ask for all of several would be to ask for none.
                yield self.item.kind in words
            elif name == "variable":
                yield from (self.item.has(word) for word in words)
            elif name == "is-numeric":
                yield from (is_numeric(self._plain(word)) for word in words)
            elif name != "match":
                # Where in the text a work is cited (position, locator) never holds in a list.
                yield False

    def _plain(self, variable: str) -> str:
        return MARK.sub("", self.item.texts.get(variable, ""))

    # --- elements ---

    def _group(self, node: Node) -> Part:
        return self._all_or_nothing(node, self._row(node.children, node.get("delimiter")))

    def _all_or_nothing(self, node: Node, row: Part) -> Part:
        """Return what a group or a macro gives; to a group around it, anything shown is found."""
        if row.asked and not row.found:
            return Part("", asked=True)
        return Part(self._dressed(node, row.text), row.asked, row.found or bool(row.text))

    def _text(self, node: Node) -> Part:
        variable = node.get("variable")
        if variable:
            text = self._variable(variable, node.get("form"))
            # Styles put it beside "no date", so that there is something in a group of both.
            found = bool(text) or variable == "year-suffix"
            return Part(self._dressed(node, text), asked=True, found=found)
        if node.get("macro"):
            macro = self.style.macros[node.get("macro")]
            return self._all_or_nothing(node, self._row(macro.children))
        text = node.get("value")
        if node.get("term"):
            form, many = node.get("form", "long"), node.get("plural") == "true"
            text = self.locale.term(node.get("term"), form, many=many)
        return Part(self._dressed(node, text))

    def _variable(self, variable: str, form: str = "") -> str:
        for name in (f"{variable}-{form}", variable):
            if name in self.item.texts and name not in self.replaced:
                self.used.add(name)
                text = self.item.texts[name]
                return text.replace(_DASH, self._of_pages) if name == "page" else text
        return ""

    @property
    def _of_pages(self) -> str:
        """What stands between the first page and the last."""
        return self.locale.term("page-range-delimiter") or _DASH

    def _number(self, node: Node) -> Part:
        text = self._variable(node.get("variable"))
        if node.get("form").endswith("ordinal"):
            text = ordinal(text, self.locale, self.marks)
        return Part(self._dressed(node, text), asked=True, found=bool(text))

    def _label(self, node: Node) -> Part:
        variable = node.get("variable")
        value = self._plain(variable)
        if not value or variable in self.replaced:
            return Part()
        return Part(self._dressed(node, self._term(node, variable, many=is_several(value))))

    def _term(self, node: Node, name: str, *, many: bool) -> str:
        plural = node.get("plural", "contextual")
        many = plural == "always" or (many and plural != "never")
        return self.locale.term(name, node.get("form", "long"), many=many)

    def _names(self, node: Node) -> Part:
        shown: list[str] = []
        for variable, people in self._people(node.get("variable").split()):
            shown.append(self._with_label(node, variable, people))
        if shown:
            delimiter = node.get("delimiter") or self.style.names_delimiter
            text = self._dressed(node, self._join(shown, delimiter))
            return Part(text, asked=True, found=True)
        substitute = node.child("substitute")
        return self._substitute(substitute) if substitute else Part("", asked=True)

    def _people(self, variables: list[str]) -> Iterator[tuple[str, People]]:
        """Yield variables and names; editors who are the translators too are named once."""
        found = {
            name: self.item.people[name]
            for name in variables
            if name in self.item.people and name not in self.replaced
        }
        self.used |= found.keys()
        people = found.get("editor")
        if people is not None and people == found.get("translator"):
            del found["translator"]
            found = {
                (_EDITORS_WHO_TRANSLATE if name == "editor" else name): row
                for name, row in found.items()
            }
        yield from found.items()

    def _with_label(self, node: Node, variable: str, people: People) -> str:
        """Return names, and before or behind them what they did."""
        order = [child.name for child in node.children]
        name, label = node.child("name"), node.child("label")
        et_al = node.child("et-al") or Node("et-al", {})
        others = self._dressed(et_al, self.locale.term(et_al.get("term", "et-al")))
        text = self._dressed(
            name or node, names.listed(people, name or node, others, self.locale, self.marks)
        )
        if label is None:
            return text
        many = len(people.persons) > 1 or people.has_others
        said = self._dressed(label, self._term(label, variable, many=many))
        is_before = order.index("label") < order.index("name")
        return self._join([said, text] if is_before else [text, said])

    def _substitute(self, node: Node) -> Part:
        """Return the first that gives something; it does not come a second time."""
        for child in self._chosen(node.children):
            before = set(self.used)
            part = self._part(child)
            if part.text:
                self.replaced |= self.used - before
                return Part(part.text, asked=True, found=True)
        return Part("", asked=True)

    def _date(self, node: Node) -> Part:
        variable = node.get("variable")
        date = self.item.dates.get(variable)
        if date is None or variable in self.replaced:
            return Part("", asked=True)
        self.used.add(variable)
        text = date.literal or self._in_parts(date, node)
        return Part(self._dressed(node, text), asked=True, found=bool(text))

    def _in_parts(self, date: Date, node: Node) -> str:
        """Return a date in the parts the style or, where it names a form, the locale has."""
        form = self.locale.dates.get(node.get("form")) if node.get("form") else None
        own = {child.get("name"): child for child in node.children}
        wanted = node.get("date-parts", "year-month-day").split("-")
        texts = {"year": date.year, "month": date.month, "day": date.day}
        rows = []
        for part in (form or node).children:
            name = part.get("name")
            options = {**part.options, **(own[name].options if form and name in own else {})}
            text = texts.get(name, "") if name in wanted or form is None else ""
            if name == "day":
                text = self._day(text, options.get("form", "")) if date.month else ""
            rows.append(self._dressed(Node(part.name, options), text))
        return self._join(rows, (form or node).get("delimiter")).rstrip(" ,")

    def _day(self, day: str, form: str) -> str:
        """Return a day, as an ordinal where the locale has it so: in French the first alone."""
        is_first_only = self.locale.options.get("limit-day-ordinals-to-day-1") == "true"
        if form != "ordinal" or (is_first_only and day != "1"):
            return day
        return ordinal(day, self.locale, self.marks)

    # --- form ---

    def _dressed(self, node: Node, text: str) -> str:
        """Return text in the case, the type and between the signs that an element asks for."""
        if not text or not node.options:
            return text
        if node.get("strip-periods") == "true":
            text = text.replace(".", "")
        text = cased(text, self._case(node))
        if node.get("quotes") == "true":
            text = quoted(text)
        text = self._formatted(node, text)
        return self._between(node.get("prefix"), text, node.get("suffix"))

    def _case(self, node: Node) -> str:
        """Return the case for an element: capitals of titles are for English alone.

        What a style calls people or pages gets the one that a term can have in any language.
        Source: CSL specification, "Text-case".
        """
        case = node.get("text-case")
        if case != "title" or self.locale.is_english:
            return case
        return "capitalize-first" if node.name == "label" or node.get("term") else ""

    def _formatted(self, node: Node, text: str) -> str:
        for option in node.options.items():
            if option in _FORMATS:
                start, end = _FORMATS[option]
                text = f"{self.marks.tag(start)}{text}{self.marks.tag(end)}"
        return text

    def _between(self, prefix: str, text: str, suffix: str) -> str:
        into = self.locale.into_quotes
        if prefix.startswith("http") and MARK.match(text):
            # An address is a link from its first letter on.
            return join(text[0] + prefix + text[1:], suffix, into_quotes=into)
        return join(join(prefix, text, into_quotes=into), suffix, into_quotes=into)


_WRITERS: dict[str, Callable[[Writer, Node], Part]] = {
    "date": Writer._date,  # noqa: SLF001 - the table of its own methods
    "group": Writer._group,  # noqa: SLF001
    "label": Writer._label,  # noqa: SLF001
    "names": Writer._names,  # noqa: SLF001
    "number": Writer._number,  # noqa: SLF001
    "text": Writer._text,  # noqa: SLF001
}
