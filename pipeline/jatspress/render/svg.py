"""The size of an SVG picture, which its page must know before it is loaded."""

from __future__ import annotations

import re

from lxml import etree

# What one of each unit comes to in CSS pixels: CSS Values and Units, absolute lengths,
# https://www.w3.org/TR/css-values-3/#absolute-lengths
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "em": 16.0,
}
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)
# What browsers give a picture without any size: CSS 2.1, 10.3.2.
_DEFAULT = (300.0, 150.0)
_WIDEST = 100_000.0


def svg_size(data: bytes) -> tuple[int, int]:
    """Return the width and height of an SVG in CSS pixels: its own, or by its viewBox.

    Raises ValueError for what is no SVG or not well-formed. Nothing it refers to is loaded.
    """
    # libxml2's limits stay where there are entities, the only means by which a small file grows;
    # else a picture embedded in the SVG may be longer than they allow.
    has_entities = b"<!ENTITY" in data.replace(b"\0", b"")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=not has_entities
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"it is not well-formed: {error.msg}") from error
    if etree.QName(root).localname != "svg":
        raise ValueError("it is no SVG, whatever its name says")
    width, height = _size(root)
    return _whole(width), _whole(height)


def _size(root: etree._Element) -> tuple[float, float]:
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = [_length(part) for part in re.split(r"[\s,]+", (root.get("viewBox") or "").strip())[2:]]
    across, down = box if len(box) == 2 else (None, None)  # noqa: PLR2004 - width and height
    if not across or not down:
        return width or _DEFAULT[0], height or _DEFAULT[1]
    if width:
        return width, height or width * down / across
    return (height * across / down, height) if height else (across, down)


def _length(value: str | None) -> float | None:
    """Return a length in CSS pixels, None for none and for one that depends on the page (50%)."""
    known = _LENGTH.fullmatch(value or "")
    unit = known and _UNITS.get(known[2].lower())
    return float(known[1]) * unit if known and unit else None


def _whole(length: float) -> int:
    return max(1, round(min(length, _WIDEST)))
