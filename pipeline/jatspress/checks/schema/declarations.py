"""What lxml tells of a DTD, as types. lxml keeps its own classes for these to itself.

<https://lxml.de/apidoc/lxml.etree.html#lxml.etree.DTD>
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class ContentModel(Protocol):
    """A content model, or a part of one: a name, or two parts in sequence or to choose from."""

    @property
    def type(self) -> str | None:
        """`pcdata`, `element`, `seq` or `or`."""

    @property
    def occur(self) -> str | None:
        """`once`, `opt` (?), `mult` (*) or `plus` (+)."""

    @property
    def name(self) -> str | None:
        """The element's name, without its prefix."""

    @property
    def left(self) -> ContentModel | None:
        """The first part."""

    @property
    def right(self) -> ContentModel | None:
        """The rest."""


class Named(Protocol):
    """What a DTD declares under a name."""

    @property
    def name(self) -> str | None:
        """Its name, without its prefix."""

    @property
    def prefix(self) -> str | None:
        """Its prefix."""


class AttributeDeclaration(Named, Protocol):
    """An attribute as the DTD declares it."""

    @property
    def type(self) -> str | None:
        """`cdata`, `id`, `idref`, `idrefs`, `nmtoken`, `nmtokens`, `enumeration` and so on."""

    @property
    def default(self) -> str | None:
        """`none`, `required`, `implied` or `fixed`."""

    @property
    def default_value(self) -> str | None:
        """The value it has where none is written."""

    def values(self) -> list[str]:
        """Return the values to choose from; empty where it is no enumeration."""


class ElementDeclaration(Named, Protocol):
    """An element as the DTD declares it."""

    @property
    def type(self) -> str | None:
        """`empty`, `any`, `mixed`, `element` or `undefined`."""

    @property
    def content(self) -> ContentModel | None:
        """Its content model; None where it must be empty."""

    def iterattributes(self) -> Iterable[AttributeDeclaration]:
        """Return its attributes."""
