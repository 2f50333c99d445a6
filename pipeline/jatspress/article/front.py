"""The article itself: everything its front matter says that more than one output needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from . import dates as _dates
from .abstracts import Abstract
from .affiliations import Affiliation
from .components import Component
from .conference import Conference
from .custom import Count, CustomMeta
from .datasets import Dataset
from .dates import HistoryDate, PartialDate, PublicationDate, StatedDate
from .funding import Funding
from .identifiers import Doi, Identifier
from .issue import Issue, Pages
from .journal import Journal
from .licence import Licence, Permissions
from .links import Link
from .notes import Correspondence, Note
from .people import Contributor
from .references import Reference
from .relations import Product, Relation, Supplement
from .text import Text
from .titles import AltTitle, TranslatedTitle
from .topics import KeywordGroup, SubjectGroup
from .trials import Trial
from .versions import Event, Version


@dataclass(frozen=True, slots=True)
class Article:
    """An article's front matter and references. What the JATS does not say is empty or None.

    `title_language` is what the title itself says of its language. `history` and `publication` are
    the dates whose meaning is known, `dates` all that are stated. `member_affiliations` are those
    of the members of groups, beside the byline's `affiliations`; `cited_data` are cited outside the
    reference lists.
    """

    kind: str
    language: str
    title: Text
    journal: Journal
    doi: Doi | None = None
    ids: tuple[Identifier, ...] = ()
    subject_groups: tuple[SubjectGroup, ...] = ()
    keyword_groups: tuple[KeywordGroup, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    member_affiliations: tuple[Affiliation, ...] = ()
    correspondence: tuple[Correspondence, ...] = ()
    notes: tuple[Note, ...] = ()
    history: tuple[HistoryDate, ...] = ()
    publication: tuple[PublicationDate, ...] = ()
    dates: tuple[StatedDate, ...] = ()
    events: tuple[Event, ...] = ()
    versions: tuple[Version, ...] = ()
    volume: str = ""
    issue: str = ""
    issue_details: Issue = Issue()  # noqa: RUF009 - frozen, so it can be shared
    pages: Pages | None = None
    article_number: str = ""
    conference: Conference | None = None
    landing_page: str = ""
    links: tuple[Link, ...] = ()
    permissions: Permissions = Permissions()  # noqa: RUF009
    funding: Funding | None = None
    references: Sequence[Reference] = ()
    cited_data: Sequence[Reference] = ()
    title_language: str = ""
    subtitles: tuple[Text, ...] = ()
    translated_titles: tuple[TranslatedTitle, ...] = ()
    alt_titles: tuple[AltTitle, ...] = ()
    abstracts: tuple[Abstract, ...] = ()
    relations: tuple[Relation, ...] = ()
    products: tuple[Product, ...] = ()
    supplements: tuple[Supplement, ...] = ()
    counts: tuple[Count, ...] = ()
    custom_meta: tuple[CustomMeta, ...] = ()
    trials: Sequence[Trial] = ()
    datasets: Sequence[Dataset] = ()
    components: Sequence[Component] = ()
    parts: tuple[Part, ...] = ()

    @property
    def subtitle(self) -> Text:
        """The first subtitle."""
        return next(iter(self.subtitles), Text())

    @property
    def subjects(self) -> tuple[str, ...]:
        """The broadest subjects of every group."""
        return tuple(row.text for group in self.subject_groups for row in group.terms if row.text)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The keywords of every group, in the article's order."""
        terms = (row for group in self.keyword_groups for row in group.terms)
        return tuple(text for row in terms for text in row.all_texts())

    @property
    def licence(self) -> Licence | None:
        """The licence that counts, of several."""
        return self.permissions.licence

    @property
    def published_online(self) -> PartialDate | None:
        """The date of online publication."""
        return _dates.online(self.publication)

    @property
    def first_published(self) -> PartialDate | None:
        """The earliest date of publication, the issue's own only where there is no other."""
        return _dates.first(self.publication)


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-article or a response: an article within the article, with a front of its own.

    Its journal is that of the article around it, and its language too where it gives none.
    """

    element: Literal["sub-article", "response"]
    id: str
    article: Article
