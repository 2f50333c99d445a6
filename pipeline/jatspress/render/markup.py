"""Text as HTML, and HTML as such. Both are made thousands of times for one page.

`Markup(text)` asks what it is given before it takes it, and `markupsafe.escape` makes its result in
that way; here what is known already is not asked for.
"""

from __future__ import annotations

import re
from html import escape as escaped

from markupsafe import Markup
from markupsafe import escape as as_markup

_SPECIAL = re.compile("[&<>\"']")


def as_html(html: str) -> Markup:
    """Return text that is HTML already as such."""
    return str.__new__(Markup, html)


def shown(value: object) -> str:
    """Return a value as HTML: mark-up as it is, anything else escaped."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value] # mypy narrows by isinstance alone
    if kind is int:
        return str(value)
    if kind is str and not _SPECIAL.search(value):  # type: ignore[call-overload] # the same
        return value  # type: ignore[return-value] # the same
    return as_markup(value)


def text(words: str) -> str:
    """Return text between tags as HTML; most has nothing to escape."""
    special = "&" in words or "<" in words or ">" in words
    return escaped(words, quote=False) if special else words


def attribute(name: str, value: str) -> Markup:
    """Return an attribute with a space before it."""
    quoted = escaped(value) if _SPECIAL.search(value) else value
    return as_html(f' {name}="{quoted}"')
