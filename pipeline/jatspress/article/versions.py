"""The versions of an article and the events of its life."""

from __future__ import annotations

from dataclasses import dataclass

from .dates import StatedDate
from .identifiers import Identifier
from .licence import Permissions
from .links import Link


@dataclass(frozen=True, slots=True)
class Version:
    """A version: its words (`Version of Record`) or number, and the term of a vocabulary for it.

    `kind` is JATS' article-version-type, `designator` its short form, as `VOR` or `1.2`.
    """

    text: str
    kind: str = ""
    designator: str = ""
    vocab: str = ""
    term: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the publication history, as a preprint or a round of review.

    `kind` is JATS' event-type. Source:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/event.html>.
    """

    kind: str = ""
    description: str = ""
    dates: tuple[StatedDate, ...] = ()
    ids: tuple[Identifier, ...] = ()
    versions: tuple[Version, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    permissions: Permissions = Permissions()  # noqa: RUF009 - frozen, so it can be shared
