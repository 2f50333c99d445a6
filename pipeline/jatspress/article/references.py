"""What the article cites."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Doi, Identifier


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the reference list.

    `kind` is JATS' publication-type; `text` the words as published, without identifiers. `ids` are
    those as written, the DOI among them, sound or not; `use` is JATS' specific-use. A part that is
    not tagged is "".
    """

    id: str
    label: str = ""
    kind: str = ""
    text: str = ""
    first_author: str = ""
    article_title: str = ""
    source: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    first_page: str = ""
    doi: Doi | None = None
    pmid: str = ""
    article_number: str = ""
    series: str = ""
    edition: str = ""
    issn: str = ""
    isbn: str = ""
    standard: str = ""
    ids: tuple[Identifier, ...] = ()
    use: str = ""

    @property
    def unsound_dois(self) -> tuple[str, ...]:
        """What is tagged as a DOI and is none, where the reference has no other."""
        rows = (row.value for row in self.ids if row.kind.lower() == "doi")
        return tuple(row for row in rows if not self.doi and not Doi.parse(row))
