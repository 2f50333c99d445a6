"""The front matter of an article, or of a part of one: each fact read when first asked for.

The checks ask for a few of them; reading all, with the references, takes longer than the checks.
What few checks ask for is loaded for these alone, too: start-up is a feature.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from ..article import dates as known
from ..article.dates import PartialDate, PublicationDate
from ..article.identifiers import Doi, Identifier, Issn
from . import belonging, dates, identifiers, pointing
from .belonging import Places
from .dates import Dates
from .pointing import Pointed

if TYPE_CHECKING:
    from ..article.journal import Journal
    from ..article.licence import Permissions
    from ..article.people import Contributor
    from ..article.relations import Relation
    from ..article.text import Text


@dataclass(frozen=True, eq=False)
class Facts:
    """What the front matter of an `article`, `sub-article` or `response` says; `root` is that."""

    root: etree._Element = field(repr=False)

    @property
    def kind(self) -> str:
        """What kind of article it is."""
        return self.root.get("article-type") or self.root.get("response-type") or ""

    @cached_property
    def meta(self) -> etree._Element:
        """The `article-meta` or `front-stub`; an empty one where there is none."""
        for path in ("front/article-meta", "front-stub"):
            found = self.root.find(path)
            if found is not None:
                return found
        return etree.Element("article-meta")

    @cached_property
    def title(self) -> Text:
        """The article's title."""
        from . import titles  # noqa: PLC0415

        return titles.title(self.meta)

    @cached_property
    def journal(self) -> Journal | None:
        """The journal; None where there is no `journal-meta`."""
        from . import journal  # noqa: PLC0415

        found = self.root.find("front/journal-meta")
        return None if found is None else journal.journal(found)

    @cached_property
    def issns(self) -> tuple[Issn, ...]:
        """The ISSNs of the journal."""
        found = self.root.find("front/journal-meta")
        return () if found is None else identifiers.issns(found)

    @cached_property
    def ids(self) -> tuple[Identifier, ...]:
        """The article's identifiers."""
        return identifiers.article_ids(self.meta)

    @property
    def doi(self) -> Doi | None:
        """The article's DOI."""
        return identifiers.doi(self.meta, self.ids)

    @cached_property
    def places(self) -> Places:
        """The affiliations, and who has which."""
        return belonging.places(self.meta)

    @cached_property
    def pointed(self) -> Pointed:
        """What notes say of those who point at them."""
        return pointing.pointed(self.meta)

    @cached_property
    def contributors(self) -> tuple[Contributor, ...]:
        """Who had a part in the article, in byline order."""
        from . import people  # noqa: PLC0415

        return people.contributors(self.meta, self.places, self.pointed)

    @cached_property
    def dates(self) -> Dates:
        """The dates of the article's history and of its publication."""
        return dates.dates(self.meta)

    @cached_property
    def publication(self) -> tuple[PublicationDate, ...]:
        """The dates of the article's publication."""
        return dates.publication(self.meta)

    @property
    def published_online(self) -> PartialDate | None:
        """The date of online publication."""
        return known.online(self.publication)

    @property
    def first_published(self) -> PartialDate | None:
        """The earliest date of publication."""
        return known.first(self.publication)

    @cached_property
    def permissions(self) -> Permissions:
        """What readers may do with the article, and whose it is."""
        from . import licence  # noqa: PLC0415

        return licence.permissions(self.meta)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The articles and objects it is related to."""
        from . import relations  # noqa: PLC0415

        return relations.relations(self.meta)
