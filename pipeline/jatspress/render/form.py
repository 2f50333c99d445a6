"""The form of an element: how all elements of one tag are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

# What shows an element: it is given the element and returns HTML.
Macro: TypeAlias = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Form:
    """How all elements of one tag are shown, and what HTML takes in their place.

    `macro` is None where the templates have none. `around` is the HTML before and after the content
    where the macro is no more than that (but for an id and a language); `plain` is that of a cell
    without attributes that is not in the head of its table, as most are. `is_fixed` says that there
    is either. `is_elsewhere` says that
    it has its place elsewhere or none, `is_inline` that what it becomes is never a block.
    """

    name: str
    macro: Macro | None = None
    around: tuple[str, str] | None = None
    plain: tuple[str, str] | None = None
    is_fixed: bool = False
    is_elsewhere: bool = False
    is_section: bool = False
    is_link: bool = False
    is_phrasing: bool = False
    is_inline: bool = False
    is_field: bool = False
    is_table: bool = False
    is_formula: bool = False
    is_math: bool = False


# Of what stands around the outermost element.
NOWHERE = Form("")
