"""Who paid for the work."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Doi, Identifier
from .names import Name

# The prefix of the DOIs in the Open Funder Registry.
FUNDER_REGISTRY = "10.13039"


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

    @property
    def is_doi(self) -> bool:
        """Whether the number itself is the award's DOI."""
        return Doi.parse(self.value) is not None

    @property
    def doi(self) -> Doi | None:
        """The award's DOI: the number itself, or where its address leads.

        An address in the registry of funders is that of the funder.
        """
        linked = Doi.parse(self.address)
        is_award = linked is not None and linked.prefix != FUNDER_REGISTRY
        return Doi.parse(self.value) or (linked if is_award else None)


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
