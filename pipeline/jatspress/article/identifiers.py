"""The identifiers of articles, journals and people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote

from ..patterns import pattern

# What Crossref's schema takes (`doi_t`): a suffix of at most 200 characters.
_DOI = pattern(r"10\.[0-9]{4,9}/\S{1,200}")
_RESOLVER = pattern(r"^(?:https?://(?:dx\.)?doi\.org/|info:doi/|doi:\s*)", re.IGNORECASE)
_ORCID = pattern(r"(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$", re.IGNORECASE)
# What ROR calls its pattern: 0, six characters of Crockford's base 32, two digits.
_ROR = pattern(r"(?:https?://)?(?:www\.)?(?:ror\.org/)?(0[0-9a-hj-km-np-tv-z]{6}[0-9]{2})/?")
# Written in groups of four, with blanks (or hyphens) between, or none.
_ISNI = pattern(
    r"(?:HTTPS?://(?:WWW\.)?ISNI\.ORG/(?:ISNI/)?|ISNI:?)?((?:[0-9]{4}-?){3}[0-9]{3}[0-9X])/?"
)
_BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz"

# What a DOI may hold and an address may too; all else is written %XX.
_OF_ADDRESSES = "/:;@!$&'()*+,="

# Registered by Crossref for tests and examples; nothing under it leads anywhere.
TEST_PREFIX = "10.5555"


@dataclass(frozen=True, slots=True)
class Doi:
    """A DOI without resolver or `doi:` before it, as `10.5555/12345678`."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Doi | None:
        """Return the DOI that a text holds and nothing else, or None.

        A resolver's address or a `doi:` before it is taken off. A DOI cut short with dots, as
        some platforms display it, is none.
        """
        bare = text.strip()
        if not bare.startswith("10."):
            bare = _RESOLVER.sub("", bare)
        if not _DOI.fullmatch(bare) or bare.endswith(("...", "…")):
            return None
        return cls(bare)

    @classmethod
    def of_address(cls, text: str) -> Doi | None:
        """Return the DOI that a text is the address of, at a resolver or with `doi:`, or None."""
        return cls.parse(unquote(text)) if _RESOLVER.search(text.strip()) else None

    @property
    def prefix(self) -> str:
        """The registrant's part, as `10.5555`."""
        return self.value.partition("/")[0]

    @property
    def is_test(self) -> bool:
        """Whether it stands under Crossref's test prefix and is registered nowhere."""
        return self.prefix == TEST_PREFIX

    @property
    def url(self) -> str:
        """The full link, as an address."""
        return f"https://doi.org/{quote(self.value, safe=_OF_ADDRESSES)}"

    @property
    def shown(self) -> str:
        """The full link, as Crossref's display guidelines want it shown."""
        return f"https://doi.org/{self.value}"

    def __str__(self) -> str:
        """Return the bare DOI."""
        return self.value


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier as the article writes it, and of what kind it is, in JATS' words.

    `kind` is pub-id-type, contrib-id-type, institution-id-type and so on; `authority` says who gave
    it, `use` is specific-use.
    """

    value: str
    kind: str = ""
    authority: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Issn:
    """An ISSN and the medium it stands for."""

    value: str
    medium: Literal["print", "electronic"]

    @staticmethod
    def is_one(text: str) -> bool:
        """Say whether a text is an ISSN: its form, and its check digit by ISO 3297."""
        if not re.fullmatch(r"\d{4}-\d{3}[\dX]", text, re.ASCII):
            return False
        *digits, last = list(text.replace("-", ""))
        total = sum(
            int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True)
        )
        return last == "0123456789X"[-total % 11]


@dataclass(frozen=True, slots=True)
class Orcid:
    """An ORCID iD: sixteen characters in four groups."""

    value: str
    authenticated: bool = False

    @classmethod
    def parse(cls, text: str, *, authenticated: bool = False) -> Orcid | None:
        """Return the iD at the end of a text (bare or an address) if its checksum holds."""
        found = _ORCID.search(text.strip())
        value = found[1].upper() if found else ""
        return cls(value, authenticated) if value and _mod_11_2_holds(value) else None

    @property
    def url(self) -> str:
        """The full link, the only form Crossref takes."""
        return f"https://orcid.org/{self.value}"


def _mod_11_2_holds(value: str) -> bool:
    """Judge the last character by ISO 7064 MOD 11-2, as ORCID documents it; ISNI has the same."""
    *digits, last = list(value.replace("-", ""))
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    expected = (12 - total % 11) % 11
    return last == "0123456789X"[expected]


@dataclass(frozen=True, slots=True)
class Isni:
    """An ISNI of an institution or a person: sixteen characters, the last one to check."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Isni | None:
        """Return the identifier in a text (in groups, bare or an address) if its checksum holds.

        Source: ISO 27729; <https://isni.org/page/technical-documentation/>.
        """
        found = _ISNI.fullmatch("".join(text.upper().split()))
        value = found[1].replace("-", "") if found else ""
        return cls(value) if value and _mod_11_2_holds(value) else None

    @property
    def url(self) -> str:
        """The full link."""
        return f"https://isni.org/isni/{self.value}"


@dataclass(frozen=True, slots=True)
class Ror:
    """A ROR identifier of an institution: nine characters, the last two digits to check."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Ror | None:
        """Return the identifier in a text (bare or an address) if its check digits hold.

        Source: <https://ror.readme.io/docs/ror-identifier-pattern>.
        """
        found = _ROR.fullmatch(text.strip().lower())
        return cls(found[1]) if found and _ror_checksum_holds(found[1]) else None

    @property
    def url(self) -> str:
        """The full link."""
        return f"https://ror.org/{self.value}"


def _ror_checksum_holds(value: str) -> bool:
    """Judge the last two digits by ISO 7064 MOD 97-10, as ROR reckons them."""
    number = 0
    for character in value[:-2]:
        number = number * 32 + _BASE_32.index(character)
    return int(value[-2:]) == 98 - number * 100 % 97
