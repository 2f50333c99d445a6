"""What readers may do with the article, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LicenceReference:
    """An address of a licence, from when it holds, and what for (content-type, specific-use).

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/ali-license_ref.html>.
    """

    url: str
    start_date: str = ""
    kind: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its address where one is given, and its words. An address is never made up.

    `kind` is JATS' license-type. `references` are all addresses that are given as such; `linked` is
    the one licence of Creative Commons that its words link to, "" where they link to none or more.
    """

    url: str = ""
    text: str = ""
    kind: str = ""
    language: str = ""
    references: tuple[LicenceReference, ...] = ()
    linked: str = ""


@dataclass(frozen=True, slots=True)
class FreeToRead:
    """The time in which anybody may read the article, as ISO dates; "" is open."""

    start_date: str = ""
    end_date: str = ""


@dataclass(frozen=True, slots=True)
class Permissions:
    """Copyright and licences, as the article states them."""

    licences: tuple[Licence, ...] = ()
    statements: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    free_to_read: FreeToRead | None = None

    @property
    def licence(self) -> Licence | None:
        """The first licence with an address, else the first: several are one in many languages."""
        addressed = (row for row in self.licences if row.url)
        return next(addressed, next(iter(self.licences), None))
