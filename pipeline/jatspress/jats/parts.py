"""A sub-article or response as an article of its own, for those that register or publish it.

JATS: what a `front-stub` does not say is as in the article around it
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/front-stub.html>).
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from ..finding import Place
from .reading import Reading
from .source import Source

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What a review has in common with the article: when and under what licence both came out.
OF_REVIEWS = ("pub-date", "permissions")
# What a translation has in common with the article.
OF_TRANSLATIONS = (
    "contrib-group",
    "aff",
    "aff-alternatives",
    "author-notes",
    "pub-date",
    "volume",
    "issue",
    "fpage",
    "lpage",
    "elocation-id",
    "history",
    "permissions",
    "funding-group",
)
# The byline is one fact: whoever names authors names their affiliations too.
_BYLINE = frozenset({"contrib-group", "aff", "aff-alternatives", "author-notes"})


@dataclass(frozen=True)
class _PartSource(Source):
    """The source of a part: all that is found in it stands at its start tag in the file."""

    around: Source | None = field(default=None, repr=False)

    def place(self, element: etree._Element | None = None) -> Place:  # noqa: ARG002 - see above
        return super().place(None) if self.around is None else self.around.place(self.origin)


def as_article(
    outer: Reading, part: etree._Element, shared: tuple[str, ...], *, names_article: bool = False
) -> Reading:
    """Return a part of an article as an article; of `shared` it takes what it does not say.

    With `names_article` its title goes on with that of the article, as "Decision letter: …".
    """
    root = etree.Element("article", dict(part.attrib), part.nsmap)
    kind = part.get("article-type") or part.get("response-type") or part.tag
    root.set("article-type", kind)
    language = part.get(_LANG) or outer.source.root.get(_LANG)
    if language:
        root.set(_LANG, language)
    root.append(_front(outer, part, shared))
    if names_article:
        _name_article(root, outer.source.root)
    root.extend(deepcopy(row) for row in part.iterchildren("body", "back"))
    source = _PartSource(
        path=outer.source.path,
        given=outer.source.given,
        data=outer.source.data,
        tree=etree.ElementTree(root),
        origin=part,
        around=outer.source,
    )
    return Reading(source)


def _front(outer: Reading, part: etree._Element, shared: tuple[str, ...]) -> etree._Element:
    """Return the front of a part: its journal, its own words, and what it shares."""
    front = etree.Element("front")
    own, around = part.find("front"), outer.source.root.find("front")
    for place in (own, around):
        journal = None if place is None else place.find("journal-meta")
        if journal is not None:
            front.append(deepcopy(journal))
            break
    told = part.find("front-stub") if own is None else own.find("article-meta")
    meta = etree.SubElement(front, "article-meta")
    if told is not None:
        meta.extend(deepcopy(row) for row in told.iterchildren("*"))
    said = {row.tag for row in meta}
    said |= _BYLINE if "contrib-group" in said else frozenset()
    for row in () if around is None else around.iterfind("article-meta/*"):
        if row.tag in shared and row.tag not in said:
            meta.append(deepcopy(row))
    return front


def _name_article(root: etree._Element, around: etree._Element) -> None:
    """Put the title of the article around behind that of a part, if it is not in it."""
    path = "front/article-meta/title-group/article-title"
    title, about = root.find(path), around.find(path)
    if about is None or "".join(about.itertext()) in "".join(root.xpath(f"{path}//text()")):
        return
    copy = deepcopy(about)
    if title is None:
        etree.SubElement(root[0][-1], "title-group").append(copy)
        return
    words = f": {copy.text or ''}"
    if len(title):
        title[-1].tail = (title[-1].tail or "").rstrip() + words
    else:
        title.text = (title.text or "").rstrip() + words
    title.extend([*copy])
