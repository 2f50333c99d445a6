"""The journal an article appeared in."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Issn


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal as the article names it; settings hold the spelling registered with Crossref."""

    title: str
    abbreviated_title: str = ""
    issns: tuple[Issn, ...] = ()
    publisher: str = ""
    publisher_location: str = ""
