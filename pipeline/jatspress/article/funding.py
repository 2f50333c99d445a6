"""Who paid for the work."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Identifier
from .names import Name


@dataclass(frozen=True, slots=True)
class Funder:
    """Who gave money or support: its name, and its identifiers in the registries of funders."""

    name: str
    ids: tuple[Identifier, ...] = ()
    country: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class AwardNumber:
    """The number of an award as its funder writes it; `funders` are the ids it points at."""

    value: str
    kind: str = ""
    address: str = ""
    funders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who received or leads an award; `kind` is the JATS element's name."""

    kind: str
    names: tuple[Name, ...] = ()
    institution: str = ""
    ids: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Award:
    """One award: its funders, numbers, recipients, and what it is called; `kind` is award-type.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/award-group.html>.
    """

    funders: tuple[Funder, ...] = ()
    numbers: tuple[AwardNumber, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    name: str = ""
    description: str = ""
    kind: str = ""
    address: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """What the article says of its funding: in its own words, and award by award."""

    statements: tuple[str, ...] = ()
    awards: tuple[Award, ...] = ()
    open_access: str = ""

    @property
    def statement(self) -> str:
        """All statements in a row."""
        return " ".join(self.statements)
