"""What the article cites."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Doi


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the reference list.

    `kind` is JATS' publication-type; `text` the words as published, without identifiers. A part
    that is not tagged is "".
    """

    id: str
    label: str = ""
    kind: str = ""
    text: str = ""
    first_author: str = ""
    article_title: str = ""
    source: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    first_page: str = ""
    doi: Doi | None = None
    pmid: str = ""
