"""Real articles as deposits in each version of Crossref's schema."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.errors import Unreadable
from jatspress.jats import Reading, read
from real_articles import articles, sample
from small_journal import DEPOSITOR

# What keeps an article from Crossref in any version, and what the schema itself refuses.
INCOMPLETE = {"DEPOSIT002", "DEPOSIT003"}
REFUSED = "DEPOSIT004"


def deposited(reading: Reading) -> dict[str, bool]:
    """Say for each version whether a deposit was made; it must be valid, or a finding say why not.

    An article that lacks a fact has a deposit in no version.
    """
    made = {}
    for version in VERSIONS:
        deposit = crossref([reading], replace(DEPOSITOR, crossref_schema=version))
        codes = {finding.code for finding in deposit.findings}
        assert bool(deposit.xml) != bool(codes & {REFUSED, *INCOMPLETE}), (version, codes)
        if deposit.xml:
            assert f'version="{version}"'.encode() in deposit.xml
            assert problems(deposit.xml) == []
        made[version] = bool(deposit.xml) or bool(codes & INCOMPLETE)
    assert made["5.5.0"] or not made["5.4.0"], "a newer version refuses what an older one takes"
    return made


def refused(paths: Iterable[Path]) -> dict[str, int]:
    """Return for each version how many articles its schema refuses."""
    counts = dict.fromkeys(VERSIONS, 0)
    for path in paths:
        try:
            reading = read(path)
        except Unreadable:
            continue
        for version, is_made in deposited(reading).items():
            counts[version] += not is_made
    return counts


def test_a_sample_is_taken_by_every_version(corpus: Path) -> None:
    assert refused(sample(corpus)) == dict.fromkeys(VERSIONS, 0)


@pytest.mark.whole_corpus
def test_every_article_is_taken_by_every_version_or_says_why_not(corpus: Path) -> None:
    found = articles(corpus)
    assert all(count < len(found) / 50 for count in refused(found).values())
