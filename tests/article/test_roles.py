"""Which roles are CRediT's, in whatever way the article says so."""

from __future__ import annotations

import pytest

from jatspress.article import Role
from jatspress.article.roles import CREDIT

NISO = "https://credit.niso.org/contributor-roles/"


@pytest.mark.parametrize(
    ("role", "credit"),
    [
        (Role("Any words", term_identifier=f"{NISO}data-curation/"), "data-curation"),
        (Role("Software", kind="http://credit.casrai.org/"), "software"),
        (Role("x", use=f"{NISO}formal-analysis/"), "formal-analysis"),
        (Role("Resources", vocab="CRediT"), "resources"),
        (Role("x", vocab="credit", term="Visualisation"), "visualization"),
        (Role("Writing – Original Draft Preparation", vocab="credit"), "writing-original-draft"),
        (Role("Writing - review and editing", vocab="credit"), "writing-review-editing"),
        (Role("Writing – review & editing", vocab_identifier=NISO), "writing-review-editing"),
        (Role("Software"), ""),
        (Role("Cooking", vocab="credit"), ""),
        (Role("Software", vocab="crossref"), ""),
    ],
)
def test_a_role_is_one_of_credit_only_where_the_article_says_so(role: Role, credit: str) -> None:
    assert credit == role.credit


@pytest.mark.parametrize("slug", CREDIT)
def test_every_name_of_credit_is_known_again(slug: str) -> None:
    assert slug == Role(CREDIT[slug], vocab="credit").credit
