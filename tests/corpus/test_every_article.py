"""Real articles of many publishers: each is read, checked, shown and deposited, or says why not.

`make test` takes a sample, the same on every day; `make test-corpus` takes them all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.deposits.schema import problems
from jatspress.job import CROSSREF, HTML, Job
from jatspress.publish import publish
from jatspress.settings import Settings
from real_articles import articles, sample
from small_journal import DEPOSITOR

READER_CODES = {"XML002", "XML003", "XML004", "XML005"}
SETTINGS = Settings(depositor=DEPOSITOR)


def take_down_the_road(article: Path) -> None:
    """Publish an article and demand a page and a deposit, each unless a finding says why not."""
    result = publish(Job(article, article.name, "a", SETTINGS), (HTML, CROSSREF))
    codes = {finding.code for finding in result.findings}

    assert ("a/index.html" in result.files) != bool(codes & READER_CODES)
    deposit = result.files.get("a/crossref.xml")
    if deposit is None:
        assert codes & {"DEPOSIT002", "DEPOSIT003", "DEPOSIT004", *READER_CODES}
    else:
        assert [] == problems(deposit)


def test_a_sample_goes_down_the_road(corpus: Path) -> None:
    for article in sample(corpus):
        take_down_the_road(article)


@pytest.mark.whole_corpus
def test_every_article_goes_down_the_road(corpus: Path) -> None:
    for article in articles(corpus):
        take_down_the_road(article)
