"""What is wrong by the DTD: one mistake, one fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from .kinds import Kind


@dataclass(frozen=True, slots=True)
class Renamed:
    """An element that bears a wrong name, and what it is meant for."""

    element: etree._Element
    name: str


@dataclass(frozen=True, slots=True)
class RenamedAttribute:
    """An attribute that bears a wrong name, and what it is meant for, both with their prefixes."""

    element: etree._Element
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Elements that a parent lacks, and the child before which they belong: None is the end."""

    parent: etree._Element
    names: tuple[str, ...]
    before: etree._Element | None


Mend: TypeAlias = "Renamed | RenamedAttribute | Missing"


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: its kind, what to tell people, and the element at whose start tag it stands.

    `element` is None where libxml2 names none; then there is at best a line. `instead` is an
    attribute, as the document writes it, and the name or the value that is meant. `mend` is what
    would make it right, as far as that can be told from the DTD alone. `is_added` says that a name
    is of another vocabulary than the DTD's, as those have that add to JATS.
    """

    kind: Kind
    message: str
    element: etree._Element | None
    line: int | None = None
    instead: tuple[str, str] | None = None
    mend: Mend | None = None
    is_added: bool = False
