"""The people and groups of the byline.

Source: crossref5.5.0.xsd, `contributors`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/contributors/>.
The members of a group follow it, and whoever it was written for stands after those who wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from ..article import Affiliation, Article, Contributor
from .affiliations import affiliations
from .elements import add, add_text, new
from .lengths import cut
from .names import LONGEST_GROUP, add_person, fits_a_person, is_name, other_names
from .roles import OTHER, role, roles


def contributors(article: Article) -> etree._Element | None:
    """Return the `contributors` of an article in byline order, or None where it names nobody.

    An ORCID iD is sent once: Crossref refuses a list that holds one twice.
    """
    maker = _Maker((*article.affiliations, *article.member_affiliations))
    element = new("contributors")
    firsts = _firsts(article.contributors)
    for at, row in enumerate(article.contributors):
        sequence = "first" if at < firsts or not len(element) else "additional"
        element.extend(maker.of(row, sequence))
    element.extend(_on_behalf_of(article.on_behalf_of))
    return element if len(element) else None


def _firsts(rows: tuple[Contributor, ...]) -> int:
    """Return how many share the first place of a byline: those who say so, from the first on."""
    return max(1, len(list(takewhile(lambda row: row.contributed_equally, rows))))


class _Maker:
    """Makes the elements of contributors, given the affiliations of the article."""

    def __init__(self, places: tuple[Affiliation, ...]) -> None:
        self._places = {place.id: place for place in places if place.id}
        self._orcids: set[str] = set()

    def of(self, row: Contributor, sequence: str = "additional") -> Iterator[etree._Element]:
        """Yield a contributor, the members of a group, and for whom they wrote."""
        kind = role(row.role)
        is_person = is_name(row.surname + row.given_names)
        if is_person and fits_a_person(row):
            yield self._person(row, kind, sequence)
        elif is_person:
            yield _group(row.person_name, kind, sequence)
        if is_name(row.group):
            yield _group(row.group, kind, "additional" if is_person else sequence)
        elif not is_person and (row.is_anonymous or row.display_name):
            yield self._anonymous(row, kind, sequence)
        for member in row.members:
            yield from self.of(member)
        yield from _on_behalf_of(row.on_behalf_of)

    def _person(self, row: Contributor, kind: str, sequence: str) -> etree._Element:
        element = new("person_name", sequence=sequence, contributor_role=kind)
        add_person(element, row)
        element.extend(roles(row))
        add(element, affiliations(self._of(row)))
        if row.orcid and row.orcid.value not in self._orcids:
            self._orcids.add(row.orcid.value)
            authenticated = "true" if row.orcid.authenticated else "false"
            add_text(element, "ORCID", row.orcid.url, authenticated=authenticated)
        add(element, other_names(row))
        return element

    def _anonymous(self, row: Contributor, kind: str, sequence: str) -> etree._Element:
        element = new("anonymous", sequence=sequence, contributor_role=kind)
        element.extend(roles(row))
        add(element, affiliations(self._of(row)))
        return element

    def _of(self, row: Contributor) -> list[Affiliation]:
        """Return where a contributor works, in the order of the links."""
        return [self._places[id_] for id_ in row.affiliations if id_ in self._places]


def _on_behalf_of(groups: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield those for whom the article was written."""
    for words in filter(is_name, groups):
        yield _group(words, OTHER)


def _group(words: str, kind: str, sequence: str = "additional") -> etree._Element:
    """Return an `organization`; it is text, and takes neither roles nor affiliations."""
    element = new("organization", sequence=sequence, contributor_role=kind)
    element.text = cut(words, LONGEST_GROUP)
    return element
