"""MathML on the web page: as it stands, without its prefix, and nothing in it that could act.

Source: the elements of MathML 3 (<https://www.w3.org/TR/MathML3/>, appendix I), presentation and
content, but for `annotation-xml`, which may hold any other language, and `maction`'s own acts.
"""

from __future__ import annotations

from lxml import etree
from markupsafe import Markup

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
MATH = f"{NAMESPACE}math"

# What a link or a script hangs on. Everything else in MathML only describes.
_ACTING = frozenset({"href", "src", "altimg", "cdgroup", "definitionURL", "encoding"})
_DROPPED = frozenset({"annotation", "annotation-xml"})


def as_html(math: etree._Element) -> Markup:
    """Return a formula as HTML has it. Elements of other languages leave their words only."""
    copy = etree.fromstring(etree.tostring(math, with_tail=False))
    for element in list(copy.iter()):
        name = element.tag.removeprefix(NAMESPACE) if isinstance(element.tag, str) else ""
        if name in _DROPPED:
            _take_out(element)
        elif not isinstance(element.tag, str) or "}" in name or ":" in name:
            _unwrap(element)
        elif element.tag.startswith(NAMESPACE):
            _clean(element, name)
        else:
            _unwrap(element)
    etree.cleanup_namespaces(copy)
    return Markup(etree.tostring(copy, encoding="unicode", method="html"))  # noqa: S704 - cleaned


def _clean(element: etree._Element, name: str) -> None:
    """Give an element its HTML name and leave it the attributes that describe."""
    element.tag = name
    for attribute in list(element.attrib):
        key = str(attribute)
        if key.startswith(("{", "on")) or ":" in key or key in _ACTING:
            del element.attrib[attribute]


def _take_out(element: etree._Element) -> None:
    """Remove an element with all that is in it; the text after it stays."""
    parent = element.getparent()
    if parent is not None:
        _hang(element, element.tail or "")
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Put an element's words in its place."""
    parent = element.getparent()
    if parent is None:
        return
    text = "".join(element.itertext()) if isinstance(element.tag, str) else ""
    _hang(element, text + (element.tail or ""))
    parent.remove(element)


def _hang(element: etree._Element, text: str) -> None:
    """Add text before an element."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
