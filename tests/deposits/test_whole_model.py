"""Any article the model can hold: a valid deposit in each version, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, Verbosity, assume, given, settings

from jatspress.article import Article, Contributor
from jatspress.deposits.crossref import Deposit, crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.finding import Severity
from model_strategies import ANY, REGISTRABLE, read_as
from small_journal import DEPOSITOR, tree

# An article of the whole model is large: to make a failing one small, or to print it, would take
# many minutes.
SLOW = settings(
    max_examples=60,
    deadline=None,
    verbosity=Verbosity.quiet,
    suppress_health_check=list(HealthCheck),
    # The same examples on each machine: a failure found by chance could not be shown again.
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
)
# What no version takes: too long for its place, or said in a way Crossref's schema refuses.
REFUSED = {"DEPOSIT002", "DEPOSIT003", "DEPOSIT004"}


def deposited(article: Article, version: str = "5.5.0") -> Deposit:
    return crossref([read_as(article)], replace(DEPOSITOR, crossref_schema=version))


def texts(xml: bytes, path: str) -> list[str]:
    root = tree(xml)
    return [row if isinstance(row, str) else row.text or "" for row in root.xpath(path)]


@pytest.mark.parametrize("version", VERSIONS)
@SLOW
@given(ANY)
def test_any_article_makes_a_valid_deposit_or_an_error_says_why_not(
    version: str, article: Article
) -> None:
    deposit = deposited(article, version)
    errors = {row.code for row in deposit.findings if row.severity is Severity.ERROR}
    assert bool(deposit.xml) != bool(errors & REFUSED)
    if deposit.xml:
        assert problems(deposit.xml) == []


@pytest.mark.parametrize("version", VERSIONS)
@SLOW
@given(REGISTRABLE)
def test_an_article_with_what_crossref_requires_is_never_refused(
    version: str, article: Article
) -> None:
    """What Crossref would refuse of it is left out and told of, and the rest is sent."""
    deposit = deposited(article, version)
    assert not {row.code for row in deposit.findings} & REFUSED
    assert deposit.xml


@SLOW
@given(REGISTRABLE)
def test_the_same_article_gives_the_same_bytes(article: Article) -> None:
    assert deposited(article).xml == deposited(article).xml


@SLOW
@given(REGISTRABLE)
def test_what_can_be_sent_is_sent(article: Article) -> None:
    xml = deposited(article).xml
    assume(b"<journal_article" in xml)
    cited = {row.doi.value for row in article.references if row.doi}
    assert set(texts(xml, "//citation/doi")) >= cited
    known = {row.orcid.url for row in people(article) if row.orcid}
    assert set(texts(xml, "//contributors//ORCID")) >= known
    assert len(texts(xml, "//journal_article/contributors/*")) >= len(named(article))
    for name, dates in history(article).items():
        assert set(texts(xml, f"//assertion[starts-with(@name, '{name}')]")) >= dates


def people(article: Article) -> list[Contributor]:
    """Return the contributors that go as persons.

    A longer name goes as an organization's, and what has no letter is no name.
    """
    rows = (row for row in article.contributors if any(map(str.isalpha, row.surname)))
    return [row for row in rows if max(map(len, (row.surname, row.given_names))) <= 200]


def named(article: Article) -> list[str]:
    """Return the contributors with a name that Crossref can take."""
    return [row.surname or row.group for row in article.contributors if row.surname or row.group]


def history(article: Article) -> dict[str, set[str]]:
    """Return the days of each stage that a calendar has, in the years Crossref takes."""
    found: dict[str, set[str]] = {}
    for row in article.history:
        if row.date.is_possible and 1400 <= row.date.year <= 2200:
            found.setdefault(row.stage, set()).add(row.date.iso)
    return found
