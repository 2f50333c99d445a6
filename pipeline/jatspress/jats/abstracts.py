"""Reading what is known of abstracts; their content stays in the tree."""

from __future__ import annotations

from lxml import etree

from ..article.abstracts import Abstract
from .attributes import language
from .text import paragraphs, words


def abstracts(meta: etree._Element, of_article: str) -> tuple[Abstract, ...]:
    """Return the abstracts of an article-meta, then the translated ones.

    `of_article` is the article's language. Source:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/abstract.html>.
    """
    rows = [(row, False) for row in meta.iterfind("abstract")]
    rows += [(row, True) for row in meta.iterfind("trans-abstract")]
    return tuple(
        Abstract(
            kind=row.get("abstract-type", ""),
            language=language(row) or ("" if is_translation else of_article),
            title=words(row, "title"),
            text=paragraphs(row),
            is_translation=is_translation,
        )
        for row, is_translation in rows
    )
