"""The journal an article appeared in."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Identifier, Issn
from .links import Link


@dataclass(frozen=True, slots=True)
class JournalTitle:
    """Another title of the journal; `kind` is JATS' abbrev-type where it is a short one."""

    text: str
    kind: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal as the article names it; settings hold the spelling registered with Crossref."""

    title: str
    abbreviated_title: str = ""
    issns: tuple[Issn, ...] = ()
    publisher: str = ""
    publisher_location: str = ""
    subtitles: tuple[JournalTitle, ...] = ()
    translated_titles: tuple[JournalTitle, ...] = ()
    abbreviations: tuple[JournalTitle, ...] = ()
    ids: tuple[Identifier, ...] = ()
    issn_l: str = ""
    isbns: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
