"""Who wrote the article, and who else had a part in it."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Identifier, Orcid
from .names import Name
from .roles import Role


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or group in the byline, in byline order.

    A person has a `surname`; a group has `group`, its name, and may have `members`, each under the
    `section` of the group it stands in. `names` are all forms of the name. `affiliations` are the
    ids of `Affiliation`s, `notes` those of what else the contributor points at. `role` is JATS'
    contrib-type, `roles` what somebody did, `marks` the signs after the name that point at
    affiliations and notes. `emails` are those that are surely this contributor's own.
    """

    role: str
    surname: str = ""
    given_names: str = ""
    suffix: str = ""
    group: str = ""
    orcid: Orcid | None = None
    affiliations: tuple[str, ...] = ()
    is_corresponding: bool = False
    marks: tuple[str, ...] = ()
    prefix: str = ""
    degrees: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    ids: tuple[Identifier, ...] = ()
    roles: tuple[Role, ...] = ()
    members: tuple[Contributor, ...] = ()
    section: str = ""
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    is_anonymous: bool = False
    is_deceased: bool = False
    contributed_equally: bool = False
    bio: str = ""
    on_behalf_of: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    id: str = ""

    @property
    def is_author(self) -> bool:
        """Whether the byline names this contributor."""
        return self.role in {"author", "collab", ""}

    @property
    def display_name(self) -> str:
        """The name as a byline has it: given names first."""
        return self.group or self.person_name

    @property
    def person_name(self) -> str:
        """The name of the person: given names first."""
        return " ".join(filter(None, (self.given_names, self.surname, self.suffix)))
