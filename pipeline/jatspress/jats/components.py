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
    title = words(element, "title") if caption is None else words(caption, "title")
    return Component(
        doi=doi,
        element=str(element.tag),
        id=element.get("id", ""),
        title=" ".join(filter(None, (words(element, "label"), title))),
        caption="" if caption is None else paragraphs(caption),
        media_type=_media_type(element),
        permissions=permissions(element),
    )


def _media_type(element: etree._Element) -> str:
    """Return the media type of an element, else of the first file in it that has one."""
    below = element.iter(*_FILES) if element.tag != "abstract" else iter(())
    return next(filter(None, map(media_type, (element, *below))), "")
