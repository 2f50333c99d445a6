"""The pages of an article, and the issue that collects it."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Identifier
from .text import Text

_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in the issue, as printed: page labels, not numbers.

    `sequence` orders articles that begin on the same page; `range` are all pages where the article
    stands on several stretches: `8-11, 14`.
    """

    first: str
    last: str = ""
    sequence: str = ""
    range: str = ""

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
class IssueTitle:
    """A title of the issue, as special issues have one, with its subtitles."""

    title: Text
    subtitles: tuple[Text, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What the article says of its volume and issue beside their numbers.

    `supplements` are the words of JATS' `supplement`, `sequence` the article's place in the issue.
    """

    titles: tuple[IssueTitle, ...] = ()
    part: str = ""
    sequence: str = ""
    supplements: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    volume_series: str = ""
    volume_ids: tuple[Identifier, ...] = ()
    issue_ids: tuple[Identifier, ...] = ()
    isbns: tuple[Identifier, ...] = ()
