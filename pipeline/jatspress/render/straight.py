"""Macros without a decision: fixed text around what an element holds, such as `<i>…</i>`.

Most elements of an article are shown by such macros, thousands of times. Their text is read once
from the template, and put around the content; Jinja is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from jinja2 import nodes

# Fixed text, or the name of the element's property that stands there.
Part: TypeAlias = tuple[str, bool]
_CONTENT = ("content", True)
# Nothing, of an element without an id and a language.
_MARKS = frozenset({("id", True), ("lang", True)})
_NAME = ("name", True)
_DEEPEST = 5  # calls of one straight macro by another


def straight_macros(template: nodes.Template) -> dict[str, tuple[list[Part], list[Part]]]:
    """Return what the straight macros of a template put before and after the content, by name."""
    macros = {macro.name: macro for macro in template.body if isinstance(macro, nodes.Macro)}
    found = {name: _parts(macro, macros, _DEEPEST) for name, macro in macros.items()}
    return {
        name: (parts[: parts.index(_CONTENT)], parts[parts.index(_CONTENT) + 1 :])
        for name, parts in found.items()
        if parts is not None and parts.count(_CONTENT) == 1
    }


def filled(parts: list[Part], name: str) -> str:
    """Return the HTML of parts around the content of an element without an id and a language."""
    texts = ((name, False) if part == _NAME else part for part in parts if part not in _MARKS)
    return "".join(text for text, _ in texts)


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
            part = (attribute, True)
            return [part] if part in {_CONTENT, _NAME, *_MARKS} else None
        case nodes.Call(node=nodes.Name(name=called), args=[nodes.Name(name=name)], kwargs=[]) if (
            name == element and called in macros
        ):
            return _parts(macros[called], macros, depth - 1)
    return None
