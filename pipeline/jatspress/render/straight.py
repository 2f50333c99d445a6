"""Macros without a decision: fixed text around what an element holds, such as `<i>…</i>`.

Most elements of an article are shown by such macros, thousands of times. They are read once from
the template and filled in directly; Jinja runs all others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TypeAlias

from jinja2 import nodes
from markupsafe import Markup

from .direct import shown
from .element import Element

# Fixed text (HTML), or the name of the element's property that stands there.
Part: TypeAlias = tuple[str, bool]
_FIELDS = frozenset({"name", "parent"})  # of an element that are text
_DEEPEST = 5  # calls of one straight macro by another


def straight_macros(template: nodes.Template) -> dict[str, Callable[[Element], Markup]]:
    """Return the macros of a template that are straight, by name, ready to be called."""
    macros = {macro.name: macro for macro in template.body if isinstance(macro, nodes.Macro)}
    found = {name: _parts(macro, macros, _DEEPEST) for name, macro in macros.items()}
    return {name: _filler(parts) for name, parts in found.items() if parts is not None}


def _parts(macro: nodes.Macro, macros: Mapping[str, nodes.Macro], depth: int) -> list[Part] | None:
    """Return the parts of a macro of one element; None where it is not straight."""
    if len(macro.args) != 1 or not depth:
        return None
    parts: list[Part] = []
    for statement in macro.body:
        if not isinstance(statement, nodes.Output):
            return None
        for piece in statement.nodes:
            below = _part(piece, macro.args[0].name, macros, depth)
            if below is None:
                return None
            parts += below
    return parts


def _part(
    piece: nodes.Expr, element: str, macros: Mapping[str, nodes.Macro], depth: int
) -> list[Part] | None:
    """Return what a piece of output comes to; None where it takes Jinja to know."""
    match piece:
        case nodes.TemplateData(data=text):
            return [(text, False)]
        case nodes.Getattr(node=nodes.Name(name=name), attr=attribute) if name == element:
            is_open = isinstance(getattr(Element, attribute, None), property)
            return [(attribute, True)] if is_open or attribute in _FIELDS else None
        case nodes.Call(node=nodes.Name(name=called), args=[nodes.Name(name=name)], kwargs=[]) if (
            name == element and called in macros
        ):
            return _parts(macros[called], macros, depth - 1)
    return None


def _filler(parts: list[Part]) -> Callable[[Element], Markup]:
    """Return the function that shows an element by such parts."""
    pieces = [attrgetter(text) if is_property else text for text, is_property in parts]

    def fill(element: Element) -> Markup:
        filled = [piece if isinstance(piece, str) else shown(piece(element)) for piece in pieces]
        return str.__new__(Markup, "".join(filled))

    return fill
