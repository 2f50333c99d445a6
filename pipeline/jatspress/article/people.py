"""Who wrote the article, and where they work."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Orcid


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or group in the byline, in byline order.

    A person has a `surname`; a group has `group`, its name. `affiliations` are the ids of
    `Affiliation`s, `role` is JATS' contrib-type, `marks` the signs after the name that point at
    affiliations and notes.
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

    @property
    def is_author(self) -> bool:
        """Whether the byline names this contributor."""
        return self.role in {"author", "collab", ""}

    @property
    def display_name(self) -> str:
        """The name as a byline has it: given names first."""
        return self.group or " ".join(filter(None, (self.given_names, self.surname, self.suffix)))


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A place of work: its id and label in the article, its text as published, and its name alone.

    The name leaves out what an author may have added: addresses for mail and for the web.
    """

    id: str
    label: str
    text: str
    name: str = ""
    institutions: tuple[str, ...] = ()
    country: str = ""
