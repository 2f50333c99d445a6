"""What real articles hold of what Crossref takes is in their deposits, or a row says why not.

The rows are in `registered/facts.toml`, and what was counted in `docs/crossref-facts.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from real_articles import articles
from registered.counted import Counts, counts
from registered.facts_page import needless, page, unexplained
from registered.rows import rows

PAGE = Path(__file__).parents[2] / "docs" / "crossref-facts.md"


@pytest.fixture(scope="module")
def counted(corpus: Path) -> Counts:
    return counts(articles(corpus), rows())


@pytest.mark.whole_corpus
def test_what_articles_hold_is_deposited_or_a_row_says_why_not(counted: Counts) -> None:
    assert unexplained(counted) == {}
    assert needless(counted) == []


@pytest.mark.whole_corpus
def test_the_page_of_facts_is_true(counted: Counts, golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, page(counted))
