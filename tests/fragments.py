"""The smallest article around a piece of front matter."""

from __future__ import annotations

from lxml import etree

from jatspress.article import Article
from jatspress.jats.reader import article

_NAMESPACES = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:ali="http://www.niso.org/schemas/ali/1.0/" xml:lang="en"'
)


def front(meta: str, journal: str = "", after: str = "") -> Article:
    """Return the article of an article-meta, a journal-meta, and what follows the front."""
    return article(
        etree.fromstring(
            f"<article {_NAMESPACES}><front><journal-meta>{journal}</journal-meta>"
            f"<article-meta>{meta}</article-meta></front>{after}</article>",
            etree.XMLParser(huge_tree=True),
        )
    )


def contribs(inside: str) -> str:
    """Return a group of contributors with one person in it who has something more."""
    name = "<name><surname>Nowak</surname><given-names>Anna</given-names></name>"
    return f"<contrib-group><contrib>{name}{inside}</contrib></contrib-group>"
