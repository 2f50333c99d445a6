"""Reading the titles of an article."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.text import Text
from ..article.titles import AltTitle, TranslatedTitle
from .attributes import language
from .inline import text


def title(meta: etree._Element) -> Text:
    """Return the title of an article-meta."""
    return text(meta.find("title-group/article-title"))


def title_language(meta: etree._Element) -> str:
    """Return the language that the title itself gives, or ""."""
    title = meta.find("title-group/article-title")
    return language(title) if title is not None else ""


def subtitles(meta: etree._Element) -> tuple[Text, ...]:
    """Return the subtitles of an article-meta."""
    return tuple(text(row) for row in meta.iterfind("title-group/subtitle"))


def translated_titles(meta: etree._Element) -> tuple[TranslatedTitle, ...]:
    """Return the titles in other languages; NLM 2 has them without a group of their own.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/trans-title-group.html>.
    """
    return tuple(_translated(meta))


def _translated(meta: etree._Element) -> Iterator[TranslatedTitle]:
    for path in ("title-group/trans-title-group", "title-group"):
        for group in meta.iterfind(path):
            subtitles = [(language(row), text(row)) for row in group.iterfind("trans-subtitle")]
            for row in group.iterfind("trans-title"):
                own = language(row)
                fitting = (below for of, below in subtitles if of in {"", own} or not own)
                yield TranslatedTitle(own or language(group), text(row), tuple(fitting))


def alt_titles(meta: etree._Element) -> tuple[AltTitle, ...]:
    """Return the titles for other uses, as running heads."""
    return tuple(
        AltTitle(row.get("alt-title-type", ""), text(row), language(row))
        for row in meta.iterfind("title-group/alt-title")
    )
