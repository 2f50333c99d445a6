"""Which version of the article this is.

Source: crossref5.5.0.xsd, `version_info`: a number or a word, and what else is said of it. Only
schema 5.3.1 has no place for it.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, Version
from .elements import add_text, new

_LONGEST = 100


def version_info(article: Article) -> etree._Element | None:
    """Return the `version_info` of an article, or None where it does not say its version.

    Of several versions that with a number goes first, the words of the others describe it.
    """
    stated = [row for row in article.versions if _sign(row)]
    stated.sort(key=lambda row: not any(map(str.isdigit, _sign(row))))
    if not stated or len(_sign(stated[0])) > _LONGEST:
        return None
    element = new("version_info")
    add_text(element, "version", _sign(stated[0]))
    words = [row.text for row in stated if row.text != _sign(stated[0])]
    for text in dict.fromkeys(filter(None, words)):
        add_text(element, "description", text)
    return element


def _sign(version: Version) -> str:
    """Return a version's short form, else its words."""
    return version.designator.strip() or version.text
