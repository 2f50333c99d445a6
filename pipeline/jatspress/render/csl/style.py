"""A style: its macros, its layout, and its options where they apply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ...errors import SettingsError
from ...gathered import gathered
from .nodes import Node, parsed

# From the style or its bibliography to each `names` and `name` in it (CSL specification,
# "Inheritable name options"): what it is called there, and on which of the two.
_OF_NAME = (
    *("and", "delimiter-precedes-et-al", "delimiter-precedes-last", "initialize-with"),
    *("initialize", "name-as-sort-order", "sort-separator"),
)
_RENAMED = {"name-delimiter": "delimiter", "name-form": "form"}
# What `names` in a `substitute` take over from those around them.
_SHARED = ("name", "et-al", "label")


@dataclass(frozen=True, eq=False)
class Style:
    """What makes an entry of the reference list."""

    layout: Node
    macros: Mapping[str, Node]
    locales: tuple[Node, ...]
    language: str
    names_delimiter: str


def style_at(file: Path) -> Style:
    """Return the style in a file. Raises SettingsError where it is no whole style."""
    try:
        status = file.stat()
    except OSError as error:
        raise SettingsError(
            f"{file}: the citation style cannot be read: {error.strerror}"
        ) from error
    return _style_at(file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=16)
def _style_at(file: Path, _time: int, _size: int) -> Style:
    root = _independent(file)
    bibliography = root.child("bibliography")
    layout = bibliography.child("layout") if bibliography else None
    if bibliography is None or layout is None:
        raise SettingsError(f"{file}: this style has no bibliography; choose one that has")
    options = {**root.options, **bibliography.options}
    macros = {child.get("name"): child for child in root.children if child.name == "macro"}
    _check(layout, macros, (), file)
    return Style(
        layout=_with_options(layout, options),
        macros={name: _with_options(node, options) for name, node in macros.items()},
        locales=tuple(child for child in root.children if child.name == "locale"),
        language=root.get("default-locale"),
        names_delimiter=options.get("names-delimiter", ""),
    )


def _independent(file: Path) -> Node:
    """Return the root of a style; of one that only names another, the root of that."""
    root = parsed(file)
    if root is None or root.name != "style":
        raise SettingsError(f"{file}: this is no style of the Citation Style Language")
    info = root.child("info")
    for link in info.children if info else ():
        if link.get("rel") == "independent-parent":
            name = link.get("href").rpartition("/")[2]
            parent = gathered("csl/styles") / f"{name}.csl"
            if not parent.is_file():
                raise SettingsError(
                    f"{file}: this style is another name of {name}; put {name}.csl in its place"
                )
            return _independent(parent)
    return root


def _check(node: Node, macros: Mapping[str, Node], above: tuple[str, ...], file: Path) -> None:
    """Raise SettingsError for a macro that is not there, or one that calls itself."""
    for name in _called(node):
        if name not in macros:
            raise SettingsError(f"{file}: this style has no macro {name}, which it calls")
        if name in above:
            raise SettingsError(f"{file}: the macro {name} of this style calls itself")
        _check(macros[name], macros, (*above, name), file)


def _called(node: Node) -> Iterator[str]:
    """Yield the macros that a node calls, each once."""
    found: dict[str, None] = {}
    nodes = [node]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        if node.name == "text" and node.get("macro"):
            found[node.get("macro")] = None
    yield from found


def _with_options(node: Node, options: Mapping[str, str], around: Node | None = None) -> Node:
    """Return a node in which all `names` have their own `name`, with the options that hold."""
    children = list(node.children)
    if node.name == "names":
        wanted = around if around and not any(node.child(name) for name in _SHARED) else node
        children = [child for child in wanted.children if child.name != "substitute"]
        substitutes = [child for child in node.children if child.name == "substitute"]
        if not any(child.name == "name" for child in children):
            children.insert(0, Node("name", {}))
        around = Node("names", {}, tuple(children))
        children += substitutes
    if node.name == "name":
        return Node("name", {**_inherited(options), **node.options}, node.children)
    inner = tuple(_with_options(child, options, around) for child in children)
    return Node(node.name, node.options, inner, node.text)


def _inherited(options: Mapping[str, str]) -> dict[str, str]:
    found = {name: options[name] for name in _OF_NAME if name in options}
    return found | {new: options[name] for name, new in _RENAMED.items() if name in options}
