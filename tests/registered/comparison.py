"""A publisher's own deposit beside ours: what ours does not say, and whether the JATS holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from .held import Jats
from .meaning import folded, words
from .record import Fact

# Compared by the words alone: one of the two may stand in several elements in the other.
BY_WORDS = frozenset(
    {
        "abstract",
        "contributor: affiliation",
        "contributor: place of the affiliation",
        "component: caption",
    }
)
# What Crossref's schema has words of its own for: JATS says it in others, so it is never looked up.
VOCABULARY = frozenset(
    {
        "kind of abstract",
        "language",
        "language of an abstract",
        "medium of the publication date",
        "kind of review",
        "stage of review",
        "recommendation",
        "journal: medium of the ISSN",
        "issue: medium of the date",
        "contributor: role",
        "contributor: place in the byline",
        "contributor: CRediT role",
        "contributor: authenticated ORCID",
        "update: kind",
        "clinical trial: registry",
        "relation: kind",
        "relation: kind of identifier",
        "citation: kind",
        "component: media type",
        "licence: applies to",
    }
)
# Groups whose members are called what the article calls them; the key of a citation is free.
NAMED = frozenset(
    {
        "contributor",
        "update",
        "funder",
        "licence",
        "clinical trial",
        "relation",
        "link for machines",
        "component",
    }
)


@dataclass(frozen=True)
class Pair:
    """The two deposits of an article, as facts, and its JATS."""

    name: str
    theirs: tuple[Fact, ...]
    ours: tuple[Fact, ...]
    jats: Jats

    def found(self, fact: Fact) -> bool:
        """Say whether our deposit says a fact of the publisher's."""
        ours = self.values(fact)
        if fact.group and not fact.field:  # that it is there; what it is called is `of`
            return bool(ours)
        if fact.name in BY_WORDS:
            said = {word for value in ours for word in words(value)}
            return set(words(fact.value)) <= said or folded(fact.value) in folded(" ".join(ours))
        return folded(fact.value) in {folded(value) for value in ours}

    def values(self, fact: Fact, name: str = "") -> tuple[str, ...]:
        """Return what our deposit says in the place of a fact, or in a field beside it."""
        return tuple(self._ours.get((fact.record, name or fact.name, fact.of), ()))

    def beside(self, fact: Fact, name: str) -> tuple[str, ...]:
        """Return what the publisher's deposit says in a field beside a fact."""
        return tuple(self._theirs.get((fact.record, name, fact.of), ()))

    def is_there(self, fact: Fact) -> bool:
        """Say whether our deposit has the record, and the member of it, that a fact is said of."""
        member = (fact.record, fact.group, fact.of)
        has_member = not fact.of or member in self._ours
        return has_member and fact.record in {row.record for row in self.ours}

    def lacking(self) -> list[Fact]:
        """Return the publisher's facts that ours does not say, of whatever the JATS holds."""
        return [fact for fact in self.theirs if not self.found(fact)]

    def held(self, fact: Fact) -> bool:
        """Say whether the JATS has what a fact says, or may have it in words of its own.

        Of what the JATS does not name at all it cannot say anything.
        """
        if not self.jats.says(fact.record):
            return False
        if fact.field and fact.group in NAMED and not self.held(self._member(fact)):
            return False
        if fact.name in VOCABULARY:
            return True
        if fact.name in BY_WORDS:
            return set(words(fact.value)) <= self.jats.words
        return self.jats.says(fact.value)

    def _member(self, fact: Fact) -> Fact:
        """Return the fact that names the member a fact is said of."""
        (key, *_) = self.beside(fact, fact.group)
        return replace(fact, field="", value=key)

    @cached_property
    def _ours(self) -> dict[tuple[str, str, str], list[str]]:
        return _by_place(self.ours)

    @cached_property
    def _theirs(self) -> dict[tuple[str, str, str], list[str]]:
        return _by_place(self.theirs)


def _by_place(facts: Iterable[Fact]) -> dict[tuple[str, str, str], list[str]]:
    places: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for fact in facts:
        places[fact.record, fact.name, fact.of].append(fact.value)
    return places
