"""The attributes that many JATS elements share."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Identifier
from .text import words

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def language(element: etree._Element) -> str:
    """Return the language an element itself gives, or ""."""
    return element.get(_LANG, "")


def address(element: etree._Element) -> str:
    """Return where an element leads to, or ""."""
    return element.get(XLINK_HREF, "").strip()


def identifier(element: etree._Element, kind: str = "", path: str = ".") -> Identifier:
    """Return the identifier in an element; `kind` names the attribute that says of what kind."""
    return Identifier(
        value=words(element, path),
        kind=element.get(kind, "") if kind else "",
        authority=element.get("assigning-authority", ""),
        use=element.get("specific-use", ""),
    )


def identifiers(around: etree._Element, path: str, kind: str = "") -> tuple[Identifier, ...]:
    """Return the identifiers on a path from an element, but those that are empty."""
    found = (identifier(row, kind) for row in around.iterfind(path))
    return tuple(row for row in found if row.value)
