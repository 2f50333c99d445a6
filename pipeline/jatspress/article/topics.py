"""What the article is about: subjects and keywords."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A keyword or a subject.

    `parts` are those of a compound one, each with its `kind` (content-type: `code`, `text`);
    `narrower` are the keywords nested under it. `identifier` is its address in a vocabulary.
    """

    text: str
    kind: str = ""
    identifier: str = ""
    parts: tuple[Term, ...] = ()
    narrower: tuple[Term, ...] = ()

    def all_texts(self) -> tuple[str, ...]:
        """Return its words, then those of the keywords under it."""
        below = (text for term in self.narrower for text in term.all_texts())
        return tuple(filter(None, (self.text, *below)))


@dataclass(frozen=True, slots=True)
class KeywordGroup:
    """Keywords of one kind (kwd-group-type), language and vocabulary, with the group's title."""

    terms: tuple[Term, ...]
    kind: str = ""
    language: str = ""
    title: str = ""
    vocab: str = ""
    vocab_identifier: str = ""


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """Subjects of one kind (subj-group-type), and the narrower groups below them."""

    terms: tuple[Term, ...]
    kind: str = ""
    language: str = ""
    groups: tuple[SubjectGroup, ...] = ()
    vocab: str = ""
    vocab_identifier: str = ""
