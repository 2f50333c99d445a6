"""The abstracts, in JATS' own words.

Crossref takes an abstract as JATS 1.3, every element in JATS' namespace and MathML in its own:
JATS-journalpublishing1-3d2-mathml3.xsd and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/abstracts/>.
The abstract is rebuilt from what that schema takes of an abstract: its label and title, `p`, and
`sec` with a label or title, inside one another as they are. Everything else goes into a `p`, which
keeps lists, quotations and formulas (`phrases`).
"""

from __future__ import annotations

import re

from lxml import etree

from ..jats.text import local_name
from .elements import JATS, new
from .phrases import NOT_WORDS, has_content, paragraph

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
# The language of an article that names none, by JATS' own DTDs.
_UNSAID = "en"
_HEADINGS = ("label", "title")
# What an abstract may hold beside its text: of use to nobody who reads the abstract elsewhere.
_METADATA = frozenset(
    {"custom-meta-group", "funding-group", "kwd-group", "object-id", "sec-meta", *_HEADINGS}
)


def abstracts(root: etree._Element) -> list[etree._Element]:
    """Return the abstracts and translated abstracts of an `article`, or of a part of one.

    One without words is none. Each tells its language, but for a translation that does not say to
    which.
    """
    around = root.xpath("front/article-meta | front-stub")
    found = (child for row in around for child in row.iterchildren("abstract", "trans-abstract"))
    made = (_abstract(element) for element in found)
    return [element for element in made if element is not None]


def _abstract(source: etree._Element) -> etree._Element | None:
    """Return an abstract, or None where there is nothing but a title."""
    element = new("abstract", JATS, **{"abstract-type": source.get("abstract-type", "")})
    tag = _language(source)
    if _LANGUAGE_TAG.fullmatch(tag):
        element.set(_LANG, tag)
    element.extend(_headings(source))
    _fill(element, source)
    is_told = any(local_name(child) not in _HEADINGS for child in element)
    return element if is_told else None


def _language(source: etree._Element) -> str:
    """Return the language tag of an abstract; one that is no translation has the article's."""
    if source.tag == "trans-abstract":
        return source.get(_LANG, "").strip()
    around = (row.get(_LANG, "").strip() for row in (source, *source.iterancestors()))
    return next(filter(None, around), _UNSAID)


def _headings(source: etree._Element) -> list[etree._Element]:
    """Return the label and the title of an abstract or section, those that have words."""
    found = ((name, source.find(name)) for name in _HEADINGS)
    made = [paragraph([row], name) for name, row in found if row is not None]
    return [row for row in made if has_content(row)]


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
    headings = _headings(source)
    if headings:
        section = new("sec", JATS)
        section.extend(headings)
        abstract.append(section)
        _fill(section, source)
    else:
        _fill(abstract, source)


def _add_paragraph(abstract: etree._Element, content: list[etree._Element | str]) -> None:
    """Add a paragraph with words. After sections none can stand: it goes to the last of them."""
    made = paragraph(content, "p")
    if has_content(made):
        around = abstract
        while len(around) and local_name(around[-1]) == "sec":
            around = around[-1]
        around.append(made)
