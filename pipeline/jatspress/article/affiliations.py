"""Where contributors work."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..patterns import pattern
from .identifiers import Identifier

# JATS leaves content-type open: JATS4R and PMC say dept or department, SciELO orgdiv1 to orgdiv3,
# Springer org-division, Wiley organisation-division.
_DEPARTMENT = pattern(
    r"dept|department|division|orgdiv\d*|org(?:ani[sz]ation)?-division", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution or a part of one; `kind` is JATS' content-type, `ids` are ROR, ISNI and so on.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/institution-wrap.html>.
    """

    name: str
    kind: str = ""
    ids: tuple[Identifier, ...] = ()

    @property
    def is_department(self) -> bool:
        """Whether the article calls it a part of an institution."""
        return is_department(self.kind)


def is_department(kind: str) -> bool:
    """Say whether a content-type means a part of an institution."""
    return bool(_DEPARTMENT.fullmatch(kind.strip()))


@dataclass(frozen=True, slots=True)
class Workplace:
    """An affiliation in three: the institution, its departments, and where that is.

    Together they hold the words of the affiliation, but for addresses of mail and of the web. A
    department that is not tagged as one is part of the institution's words.
    """

    institution: str = ""
    departments: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A place of work: its id and label in the article, its text as published, and its name alone.

    The name leaves out what an author may have added: addresses for mail and for the web. The
    parts are those that are tagged, `workplace` all of them in three. `alternatives` are its forms
    in other languages.
    """

    id: str
    label: str
    text: str
    name: str = ""
    institutions: tuple[Institution, ...] = ()
    country: str = ""
    country_code: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    address_lines: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    alternatives: tuple[Affiliation, ...] = ()
    workplace: Workplace = Workplace()

    @property
    def departments(self) -> tuple[str, ...]:
        """The names of the parts of institutions, as the article orders them."""
        return tuple(row.name for row in self.institutions if row.is_department)

    @property
    def ids(self) -> tuple[Identifier, ...]:
        """The identifiers of its institutions, each once."""
        return tuple(dict.fromkeys(id_ for row in self.institutions for id_ in row.ids))
