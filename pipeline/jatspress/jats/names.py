"""Reading names, in each form there is."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.names import Name
from .attributes import language
from .text import words

# A group's element may hold its members and their addresses; its name is what is left.
_NOT_OF_A_GROUPS_NAME = (
    *("contrib-group", "aff", "aff-alternatives", "address", "email", "contrib-id"),
    *("xref", "fn", "role", "bio", "on-behalf-of", "author-comment"),
)
# Where forms of one name stand side by side, or a group's name and its members.
_AROUND = ("name-alternatives", "collab-alternatives", "collab-name-alternatives", "collab-wrap")
# A wrap around alternatives around names.
_DEEPEST = 3


def names(around: etree._Element) -> tuple[Name, ...]:
    """Return all forms of a person's name that an element holds, in their order."""
    found = (name(row) for row in _forms(around, ("name", "string-name")))
    return tuple(row for row in found if row.display)


def group_names(around: etree._Element) -> tuple[Name, ...]:
    """Return all forms of a group's name that an element holds; each has its words as `text`."""
    return tuple(
        Name(
            text=words(row, without=_NOT_OF_A_GROUPS_NAME),
            kind=row.get("collab-type", ""),
            language=language(row),
            use=row.get("specific-use", ""),
        )
        for row in _forms(around, ("collab", "collab-name"))
    )


def _forms(
    around: etree._Element, tags: tuple[str, ...], levels: int = _DEEPEST
) -> Iterator[etree._Element]:
    """Yield the elements of some names in an element, those side by side with others too."""
    for child in around.iterchildren(*tags, *_AROUND):
        if child.tag in tags:
            yield child
        elif levels:
            yield from _forms(child, tags, levels - 1)


def name(element: etree._Element) -> Name:
    """Return the name in a `name` or `string-name`; the words of one whose parts are not tagged."""
    parts = {row.tag: row for row in element.iterchildren(etree.Element)}
    given = parts.get("given-names")
    is_tagged = "surname" in parts or given is not None
    return Name(
        surname=words(parts.get("surname")),
        given_names=words(given),
        prefix=words(parts.get("prefix")),
        suffix=words(parts.get("suffix")),
        text="" if is_tagged else words(element),
        initials=given.get("initials", "") if given is not None else "",
        style=element.get("name-style", ""),
        kind=element.get("content-type", ""),
        language=language(element),
        use=element.get("specific-use", ""),
    )
