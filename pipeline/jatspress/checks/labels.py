"""Labels: where they are missing, and where two things have the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from ..jats.text import words
from ..patterns import pattern

_CONTINUED = pattern(r"\bcont", re.IGNORECASE)
# In these, numbers begin anew.
_OWN = ("sub-article", "response", "app", "boxed-text", "fig-group", "table-wrap-group")
# Whose label or caption serves what is in them, too.
_AROUND = ("fig-group", "table-wrap-group", "fig", "table-wrap", "boxed-text")
_CAPTIONS = ("caption", "title", "alternatives/caption")
_IN_CAPTION = pattern(
    r"(?:supplement(?:ary|al)?\s+)?(?:fig(?:ure|\.)?|table|box|scheme|video|chart)"
    r"\s*S?\d+\w?\b[.:]?",
    re.IGNORECASE,
)


def is_labelled(element: etree._Element) -> bool:
    """Say whether a figure, a table or something around it has a label, be it in the caption."""
    around = (element, *element.iterancestors(*_AROUND))
    return any(words(row, "label") for row in around) or bool(label_in_caption(element))


def is_captioned(element: etree._Element) -> bool:
    """Say whether a figure, a table or something around it has a caption with words."""
    around = (element, *element.iterancestors(*_AROUND))
    return any(words(row, path) for row in around for path in _CAPTIONS)


def label_in_caption(element: etree._Element) -> str:
    """Return the label with which the caption of something without a label begins, or ""."""
    found = _IN_CAPTION.match(words(element, "caption"))
    return found[0] if found and not words(element, "label") else ""


def named(element: etree._Element, kind: str) -> str:
    """Return what to call a thing in a message: its label, quoted, or `this figure`."""
    label = words(element, "label").rstrip(".:")
    return f'"{label}"' if label else f"this {kind}"


def doubled_labels(
    elements: Iterable[etree._Element],
) -> Iterator[tuple[etree._Element, str]]:
    """Yield each element that has the label of one before it, and what is to be said of that.

    Where a part of the article numbers its own, its labels are compared among themselves.
    """
    seen: set[tuple[etree._Element | None, str]] = set()
    for element in elements:
        label = words(element, "label").rstrip(".:")
        key = next(element.iterancestors(*_OWN), None), label
        if label and not _CONTINUED.search(label) and key in seen:
            yield element, f'"{label}" is the label of another before it; give each its own'
        seen.add(key)
