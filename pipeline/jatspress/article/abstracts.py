"""What is known of an abstract beside its content, which stays in the tree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abstract:
    """An abstract: JATS' abstract-type ("" of the main one), language, title, and its plain words.

    The abstracts of an article stand in the order of its `abstract` elements, then its
    `trans-abstract` elements. The language is that of the article where the abstract gives none.
    """

    kind: str
    language: str
    title: str
    text: str
    is_translation: bool = False
