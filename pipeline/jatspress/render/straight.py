"""Macros without a decision: fixed text around what an element holds, such as `<i>…</i>`.

Most elements of an article are shown by such macros, thousands of times. Their text is read once
from the template, and put around the content; Jinja is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from jinja2 import nodes

# Fixed text, or the name of the element's property that stands there.
Part: TypeAlias = tuple[str, bool]
_CONTENT = ("content", True)
# Nothing, of an element without an id and a language.
_MARKS = frozenset({("id", True), ("lang", True)})
_NAME = ("name", True)
# What a cell has that has no attribute and is not in the head of its table.
_OF_A_PLAIN_CELL = {("cell_tag", True): "td", ("cell_attributes", True): ""}
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


def is_of_cells(parts: Iterable[Part]) -> bool:
    """Say whether some parts depend on what kind of cell an element is."""
    return not _OF_A_PLAIN_CELL.keys().isdisjoint(parts)


def filled(parts: list[Part], name: str) -> str:
    """Return the HTML of parts around the content of an element without an id and a language."""
    known = {_NAME: name, **dict.fromkeys(_MARKS, ""), **_OF_A_PLAIN_CELL}
    return "".join(known.get(part, part[0]) for part in parts)


def _parts(macro: nodes.Macro, macros: Mapping[str, nodes.Macro], depth: int) -> list[Part] | None:
    """Return the parts of a macro of one element; None where it is not straight."""
    if len(macro.args) != 1 or not depth:
        return None
    element, parts = macro.args[0].name, list[Part]()
    known: dict[str, nodes.Node] = {}  # what the macro has given names to
    for statement in macro.body:
        match statement:
            case nodes.Output(nodes=pieces):
                found = [
                    _part(known.get(_name(row), row), element, macros, depth) for row in pieces
                ]
                if None in found:
                    return None
                parts += [part for below in found for part in below or ()]
            case nodes.Assign(target=nodes.Name(name=name), node=value) if name != element:
                known[name] = value
            case _:
                return None
    return parts


def _name(piece: nodes.Node) -> str:
    return piece.name if isinstance(piece, nodes.Name) else ""


def _part(
    piece: nodes.Node, element: str, macros: Mapping[str, nodes.Macro], depth: int
) -> list[Part] | None:
    """Return what a piece of output comes to; None where it takes Jinja to know."""
    match piece:
        case nodes.TemplateData(data=text):
            return [(text, False)]
        case nodes.Getattr(node=nodes.Name(name=name), attr=attribute) if name == element:
            part = (attribute, True)
            return [part] if part in {_CONTENT, _NAME, *_MARKS, *_OF_A_PLAIN_CELL} else None
        case nodes.Call(node=nodes.Name(name=called), args=[nodes.Name(name=name)], kwargs=[]) if (
            name == element and called in macros
        ):
            return _parts(macros[called], macros, depth - 1)
    return None
