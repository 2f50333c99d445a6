"""The conference an article was given at."""

from __future__ import annotations

from dataclasses import dataclass

from .dates import StatedDate


@dataclass(frozen=True, slots=True)
class Conference:
    """A conference by its parts; `text` are its words where they are not taken apart.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/conference.html>.
    """

    name: str = ""
    dates: tuple[StatedDate, ...] = ()
    location: str = ""
    acronym: str = ""
    number: str = ""
    theme: str = ""
    sponsors: tuple[str, ...] = ()
    text: str = ""
    address: str = ""
