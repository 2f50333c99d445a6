"""The other titles of an article: those in other languages and those for other uses."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


@dataclass(frozen=True, slots=True)
class TranslatedTitle:
    """The title in another language; `language` is "" where the JATS does not say which."""

    language: str
    title: Text
    subtitles: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class AltTitle:
    """The title for another use: `kind` is JATS' alt-title-type, as `running-head`."""

    kind: str
    title: Text
    language: str = ""
