"""The title, with the mark-up Crossref knows.

Source: common5.5.0.xsd, `face_markup`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/>.
Other mark-up gives way to its words.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Inline, Text
from .elements import MATHML, new, write

FACES = {
    "bold": "b",
    "italic": "i",
    "monospace": "tt",
    "overline": "ovl",
    "sc": "scp",
    "sub": "sub",
    "sup": "sup",
    "underline": "u",
}
_SPACE = re.compile(r"\s+")


def titles(title: Text) -> etree._Element:
    """Return the `titles` of an article; its title has words."""
    element = new("title")
    _fill(element, title.runs)
    trim(element)
    row = new("titles")
    row.append(element)
    return row


def _fill(element: etree._Element, runs: tuple[Inline | str, ...]) -> None:
    for run in runs:
        if isinstance(run, str):
            write(element, _SPACE.sub(" ", run))
        elif run.name == "math":
            element.append(_math(run))
        elif run.name == "alternatives":
            _fill(element, _best(run))
        elif run.name in FACES and run.plain.strip():
            face = new(FACES[run.name])
            _fill(face, run.children)
            element.append(face)
        else:
            _fill(element, (" ",) if run.name == "break" else run.children)


def _best(alternatives: Inline) -> tuple[Inline | str, ...]:
    """Return the one form of several to send: MathML where it is among them, else the first."""
    forms = [run for run in alternatives.children if isinstance(run, Inline)]
    return tuple([form for form in forms if form.name == "math"][:1] or forms[:1])


def _math(run: Inline) -> etree._Element:
    """Return a formula in its own namespace."""
    element = new(run.name, MATHML)
    for child in run.children:
        if isinstance(child, str):
            write(element, child)
        else:
            element.append(_math(child))
    return element


def trim(element: etree._Element) -> None:
    """Take the white space off both ends of an element's content."""
    element.text = (element.text or "").lstrip() or None
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() or None
    else:
        element.text = (element.text or "").rstrip() or None
