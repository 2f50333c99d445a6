"""What is not shown: of several wordings of one thing all but the one that says the most."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from . import tex
from .assets import Assets
from .places import FORMS_OF_A_FORMULA, FORMULAS, ONE_OF, one_of

_HREF = "{http://www.w3.org/1999/xlink}href"


def unwanted(root: etree._Element, assets: Assets) -> Iterator[etree._Element]:
    """Yield the wordings that are not shown: all but one of each group of alternatives."""
    for parent in root.iter(*ONE_OF, *FORMULAS):
        if len(parent) > 1 or parent.tag in ONE_OF:  # few formulas have more than one form
            yield from _unwanted_of(parent, assets)


def _unwanted_of(parent: etree._Element, assets: Assets) -> Iterator[etree._Element]:
    children = list(parent.iterchildren(etree.Element))
    if parent.tag in FORMULAS:
        children = [row for row in children if _name(row) in FORMS_OF_A_FORMULA]
        if len({*map(_name, children)}) < max(len(children), 2):
            return
    wordings = [child for child in children if _name(child) != "object-id"]
    rows = [(_name(row), row.get(_HREF, ""), _worth(row, assets)) for row in wordings]
    names = ONE_OF.get(str(parent.tag), FORMS_OF_A_FORMULA)
    chosen = wordings[one_of(names, rows)] if wordings else None
    yield from (child for child in children if child is not chosen)


def _worth(wording: etree._Element, assets: Assets) -> int:
    """Return how much of a wording a reader gets: the less, the more."""
    if wording.tag == "tex-math":
        return 1 if tex.as_html(tex.formula(wording), is_block=False) else 2
    return assets.worth(_name(wording), wording.get(_HREF, ""))


def _name(node: etree._Element) -> str:
    return str(node.tag).rpartition("}")[2]
