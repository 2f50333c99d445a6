"""Reading the parts of an article that have a DOI of their own."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.components import Component
from ..article.identifiers import Doi
from .attributes import address
from .licence import permissions
from .links import media_type
from .text import paragraphs, words

_PARTS = ("front", "front-stub", "body", "back", "floats-group", "floats-wrap")
# These name a DOI in their address too.
_SUPPLEMENTS = ("supplementary-material", "inline-supplementary-material", "media")
_FILED = frozenset({"fig", "chem-struct-wrap", "disp-formula", "media", *_SUPPLEMENTS})
_FILES = ("media", "graphic", "inline-media", "inline-graphic")


def components(root: etree._Element, own: Doi | None) -> tuple[Component, ...]:
    """Return the parts of an article with a DOI that is not the article's own, each DOI once.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/object-id.html>.
    """
    found: dict[str, Component] = {}
    for part in root.iterchildren(*_PARTS):
        for element, doi in _identified(part):
            if own is None or doi.value.lower() != own.value.lower():
                found.setdefault(doi.value.lower(), _component(element, doi))
    return tuple(found.values())


def _identified(part: etree._Element) -> Iterator[tuple[etree._Element, Doi]]:
    """Yield each element with a DOI, in document order."""
    for element in part.iter("object-id", *_SUPPLEMENTS):
        is_id = element.tag == "object-id"
        if is_id and element.get("pub-id-type") != "doi":
            continue
        holder = element.getparent() if is_id else element
        doi = Doi.parse(words(element) if is_id else address(element))
        if doi is not None and holder is not None:
            yield holder, doi


def _component(element: etree._Element, doi: Doi) -> Component:
    caption = element.find("caption")
    file = _file(element)
    return Component(
        doi=doi,
        element=str(element.tag),
        id=element.get("id", ""),
        title=_title(element, caption),
        caption="" if caption is None else paragraphs(caption),
        media_type=media_type(element) or media_type(file),
        file="" if Doi.parse(address(file)) else address(file),
        permissions=permissions(element),
    )


def _title(element: etree._Element, caption: etree._Element | None) -> str:
    """Return label and title; of a box without either the heading it stands under."""
    title = words(element, "title") if caption is None else words(caption, "title")
    around = element.getparent()
    heading = words(around, "title") if element.tag == "boxed-text" else ""
    return " ".join(filter(None, (words(element, "label"), title))) or heading


def _file(element: etree._Element) -> etree._Element:
    """Return what leads to the file of an element: the first picture or other medium in it.

    Text is no file, whatever pictures may stand in it.
    """
    below = element.iter(*_FILES) if element.tag in _FILED else iter(())
    return next(below, element)
