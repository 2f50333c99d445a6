"""The grammar of MathML in HTML, and formulas mended so that they follow it.

HTML takes presentation MathML as MathML 3 has it (<https://www.w3.org/TR/MathML3/chapter3.html>),
and browsers draw the part of it that MathML Core holds (<https://www.w3.org/TR/mathml-core/>). An
element with a wrong number of children they draw as a row, and so it becomes one here. Of content
MathML, which no browser knows, the words become a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from .formula_attributes import takes

_NAME = re.compile(r"[A-Za-z_][\w.-]*")  # an id of MathML has to be a name of XML
_CHILDREN = dict.fromkeys(["mfrac", "mroot", "msub", "msup", "munder", "mover"], 2)
_CHILDREN |= {"msubsup": 3, "munderover": 3, "semantics": 1}
_TOKENS = frozenset({"mi", "mn", "mo", "mtext", "ms"})
_EMPTY = frozenset({"mspace", "malignmark", "maligngroup", "mprescripts", "none"})
_NAMES = (
    "math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow "
    "ms msqrt mspace mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics "
    "malignmark maligngroup mprescripts none"
)
_PRESENTATION = frozenset(_NAMES.split())
_PARENTS = {"mtr": "mtable", "mtd": "mtr"}
_PARENTS |= dict.fromkeys(["none", "mprescripts"], "mmultiscripts")
# As browsers draw them: a row of what is in them.
_LIKE = {"mlabeledtr": "mtr", "cn": "mn", "ci": "mi", "csymbol": "mi", "cs": "mtext"}


def mended(formula: etree._Element, keeps_id: Callable[[str], bool]) -> None:
    """Mend a formula in place, its names without prefix; `keeps_id` says which ids it may keep.

    Nothing that a reader sees is taken away.
    """
    for element in list(formula.iter()):
        _name(element, is_root=element is formula)
    for element in reversed(list(formula.iter())):
        _structure(element)
    for element in formula.iter():
        _attributes(element, keeps_id)


def _name(element: etree._Element, *, is_root: bool) -> None:
    """Give an element a name that HTML takes."""
    name = str(element.tag)
    if name == "math" and not is_root:
        element.tag = "mrow"
    elif name in _LIKE:
        element.tag = _LIKE[name]
    elif name not in _PRESENTATION:
        has_words = len(element) or (element.text or "").strip()
        element.tag = "mrow" if has_words or name.startswith("ms") else "mi"
        element.text = element.text if element.tag == "mrow" else name


def _structure(element: etree._Element) -> None:
    """Give an element such content as it may have; what is in it is mended already."""
    name = element.tag
    if name == "mfenced":
        _draw_fences(element)
    if name in _EMPTY and (len(element) or (element.text or "").strip()):
        element.tag = "mrow"
    if name in _TOKENS and any(child.tag != "malignmark" for child in element):
        element.tag = "mrow"
    if element.tag not in _TOKENS:
        _wrap_words(element)
    if len(element) != _CHILDREN.get(str(name), len(element)):
        element.tag = "mrow"
    if name == "mtable":
        _wrap_children(element, "mtr")
    elif name == "mtr":
        _wrap_children(element, "mtd")
    elif name == "mmultiscripts":
        _pair_scripts(element)
    for child in element:
        _place(child, str(element.tag))


def _place(child: etree._Element, parent: str) -> None:
    """Make a row of what may not stand in its parent."""
    wanted = {
        "mtr": "mtable",
        "mtd": "mtr",
        "none": "mmultiscripts",
        "mprescripts": "mmultiscripts",
    }
    if wanted.get(str(child.tag), parent) != parent:
        child.tag = "mrow"
        for cell in child.iterchildren("mtd"):
            cell.tag = "mrow"


def _wrap_words(element: etree._Element) -> None:
    """Put words that stand between elements into elements of their own."""
    for child in reversed(element):
        if (child.tail or "").strip():
            child.addnext(_made("mtext", child.tail))
        child.tail = None
    if (element.text or "").strip():
        element.insert(0, _made("mtext", element.text))
    element.text = None


def _wrap_children(element: etree._Element, name: str) -> None:
    for child in list(element):
        if child.tag != name:
            around = _made(name)
            child.addprevious(around)
            around.append(child)
            _structure(around)


def _pair_scripts(element: etree._Element) -> None:
    """Let each of the scripts, which go in pairs, have another; the base goes alone."""
    if not len(element) or element[0].tag in {"none", "mprescripts"}:
        element.tag = "mrow"
        return
    marks = [child for child in element if child.tag == "mprescripts"]
    for mark in marks[1:]:
        element.remove(mark)
    at = element.index(marks[0]) if marks else len(element)
    if (len(element) - at - 1) % 2 and marks:
        element.append(_made("none"))
    if (at - 1) % 2:
        element.insert(at, _made("none"))


def _draw_fences(element: etree._Element) -> None:
    """Make a row of fences and what is in them: MathML Core has no `mfenced`."""
    separators = "".join(element.get("separators", ",").split())
    children = list(element)
    for number, child in enumerate(children[:-1]):
        if separators:
            child.addnext(_made("mo", separators[min(number, len(separators) - 1)]))
    element.insert(0, _made("mo", element.get("open", "(")))
    element.append(_made("mo", element.get("close", ")")))
    element.tag = "mrow"


def _made(name: str, text: str | None = None) -> etree._Element:
    element = etree.Element(name)
    element.text = text
    return element


def _attributes(element: etree._Element, keeps_id: Callable[[str], bool]) -> None:
    """Leave an element the attributes that it takes, if their values are such as they may be."""
    for attribute, value in list(element.attrib.items()):
        if attribute == "id":
            is_right = bool(_NAME.fullmatch(value)) and keeps_id(value)
        else:
            is_right = takes(str(element.tag), str(attribute), value)
        if not is_right:
            del element.attrib[attribute]
