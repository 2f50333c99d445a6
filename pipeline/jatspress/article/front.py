"""The article itself: everything its front matter says that more than one output needs."""

from __future__ import annotations

from dataclasses import dataclass

from .dates import HistoryDate, PartialDate, PublicationDate
from .funding import Funding
from .identifiers import Doi
from .journal import Journal
from .licence import Licence
from .people import Affiliation, Contributor
from .references import Reference
from .text import Text

_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in the issue, as printed: page labels, not numbers."""

    first: str
    last: str = ""

    @property
    def count(self) -> int | None:
        """How many pages that is, where both ends are numbers; `123–8` ends on page 128."""
        first, last = self.first_number, _number(self.last)
        if first is None or last is None:
            return None
        if last < first and len(self.last) < len(self.first):
            last = int(self.first[: -len(self.last)] + self.last)
        return last - first + 1

    @property
    def first_number(self) -> int | None:
        """The first page as a number, where it is one."""
        return _number(self.first)


def _number(page: str) -> int | None:
    """Return a page's number; a label with letters, or with more digits than a date, is none."""
    is_number = page.isascii() and page.isdigit() and len(page) <= _LONGEST
    return int(page) if is_number else None


@dataclass(frozen=True, slots=True)
class Article:
    """An article's front matter and references. What the JATS does not say is empty or None."""

    kind: str
    language: str
    title: Text
    journal: Journal
    doi: Doi | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    history: tuple[HistoryDate, ...] = ()
    publication: tuple[PublicationDate, ...] = ()
    volume: str = ""
    issue: str = ""
    pages: Pages | None = None
    article_number: str = ""
    landing_page: str = ""
    licence: Licence | None = None
    funding: Funding | None = None
    references: tuple[Reference, ...] = ()
    subtitle: Text = Text()  # noqa: RUF009 - frozen, so it can be shared
    # Each with its language, "" where the JATS does not say which.
    translated_titles: tuple[tuple[str, Text], ...] = ()

    @property
    def published_online(self) -> PartialDate | None:
        """The date of online publication."""
        return next((row.date for row in self.publication if row.medium == "online"), None)

    @property
    def first_published(self) -> PartialDate | None:
        """The earliest date of publication, the issue's own only where there is no other."""
        real = [row.date for row in self.publication if row.medium != "issue"]
        issue = [row.date for row in self.publication if row.medium == "issue"]
        return min(real or issue, key=lambda date: date.iso, default=None)
