"""The abstracts, in JATS' own words.

Crossref takes an abstract as JATS 1.3, every element in JATS' namespace and MathML in its own:
JATS-journalpublishing1-3d2-mathml3.xsd and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/abstracts/>.
The abstract is rebuilt from what that schema takes of an abstract, `title`, `p` and `sec` with a
title; the text of everything else goes into a `p`. Sections inside sections become a row.
"""

from __future__ import annotations

import re

from lxml import etree

from ..jats.text import local_name
from .elements import JATS, new
from .phrases import NOT_WORDS, has_content, paragraph

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
# What an abstract may hold beside its text: of use to nobody who reads the abstract elsewhere.
_METADATA = frozenset(
    {"custom-meta-group", "funding-group", "kwd-group", "label", "object-id", "sec-meta", "title"}
)


def abstracts(root: etree._Element) -> list[etree._Element]:
    """Return the abstracts and translated abstracts of an `article` that hold any text."""
    found = root.xpath("front/article-meta/*[self::abstract or self::trans-abstract]")
    made = (_abstract(element) for element in found)
    return [element for element in made if element is not None]


def _abstract(source: etree._Element) -> etree._Element | None:
    """Return an abstract, or None where there is nothing but a title."""
    element = new("abstract", JATS, **{"abstract-type": source.get("abstract-type", "")})
    tag = source.get(_LANG, "").strip()
    if _LANGUAGE_TAG.fullmatch(tag):
        element.set(_LANG, tag)
    title = _title(source.find("title"))
    if title is not None:
        element.append(title)
    _fill(element, source)
    return element if any(local_name(child) != "title" for child in element) else None


def _title(source: etree._Element | None) -> etree._Element | None:
    """Return a title, or None where there are no words for one."""
    title = paragraph([source], "title") if source is not None else None
    return title if title is not None and has_content(title) else None


def _fill(abstract: etree._Element, source: etree._Element) -> None:
    """Put the content of an abstract or section at the end of an abstract."""
    bare: list[etree._Element | str] = [source.text or ""]
    for child in source.iterchildren():
        name = local_name(child) if isinstance(child.tag, str) else ""
        if name in {"p", "sec"}:
            _add_paragraph(abstract, bare)
            bare = []
        if name == "sec":
            _add_section(abstract, child)
        elif name == "p":
            _add_paragraph(abstract, [child])
        elif name and name not in _METADATA and name not in NOT_WORDS:
            bare.append(child)
        bare.append(child.tail or "")
    _add_paragraph(abstract, bare)


def _add_section(abstract: etree._Element, source: etree._Element) -> None:
    """Add a section. One without title or label cannot be: its text goes on where we are."""
    title = _title(source.find("title"))
    if title is None:
        title = _title(source.find("label"))
    if title is not None:
        section = new("sec", JATS)
        section.append(title)
        abstract.append(section)
    _fill(abstract, source)


def _add_paragraph(abstract: etree._Element, content: list[etree._Element | str]) -> None:
    """Add a paragraph to the last section, else to the abstract itself; none without words."""
    made = paragraph(content, "p")
    if has_content(made):
        sections = abstract.findall(f"{{{JATS}}}sec")
        (sections[-1] if sections else abstract).append(made)
