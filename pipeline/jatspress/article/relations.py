"""What an article belongs to, speaks of or brings with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .identifiers import Doi, Identifier


@dataclass(frozen=True, slots=True)
class Relation:
    """A related article or object.

    `kind` is JATS' related-article-type or link-type, `link_type` says what `address` is
    (ext-link-type). `ids` are the journal's, document's, source's and object's, as far as they are
    given, and `text` the words.
    """

    element: Literal["related-article", "related-object"]
    kind: str = ""
    address: str = ""
    link_type: str = ""
    doi: Doi | None = None
    title: str = ""
    text: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    article_number: str = ""
    ids: tuple[Identifier, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """What the article reviews, as a book; `kind` is JATS' product-type."""

    kind: str
    text: str
    title: str = ""
    year: str = ""
    publisher: str = ""
    isbns: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Supplement:
    """Material that comes with the article: where it is, what it is called, of what media type."""

    id: str
    address: str
    label: str = ""
    caption: str = ""
    kind: str = ""
    media_type: str = ""
