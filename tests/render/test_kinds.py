"""What articles, contributors and dates are, in words."""

from __future__ import annotations

import pytest

from jatspress.render.kinds import date_in_words, in_words, role_in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("case-report", "Case report"),
        ("referee-report", "Reviewer report"),
        ("field_note", "Field note"),
    ],
)
def test_a_kind_of_article_is_in_words(value: str, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    ("value", "number", "words"),
    [
        ("editor", 1, "Editor"),
        ("editor", 2, "Editors"),
        ("senior_editor", 1, "Senior editor"),
        ("Academic Editor", 2, "Academic editors"),
        ("author non-byline", 3, "Contributors"),
        ("curator", 2, "Curator"),
    ],
)
def test_a_role_is_in_words_for_so_many_people(value: str, number: int, words: str) -> None:
    assert role_in_words(value, number) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("pmc-release", "In PubMed Central"), ("Update", "Updated"), ("VoR", "VoR"), ("", "")],
)
def test_a_kind_of_date_is_in_words(value: str, words: str) -> None:
    assert date_in_words(value) == words
