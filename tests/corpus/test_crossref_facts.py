"""What real articles hold of what Crossref takes is in their deposits, or a row says why not.

The rows are in `registered/facts.toml`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from real_articles import articles
from registered.counted import Counts, counts
from registered.facts_page import needless, unexplained
from registered.rows import rows


@pytest.fixture(scope="module")
def counted(corpus: Path) -> Counts:
    return counts(articles(corpus), rows())


@pytest.mark.whole_corpus
@pytest.mark.xfail(reason="deposits do not hold all of it yet")
def test_what_articles_hold_is_deposited_or_a_row_says_why_not(counted: Counts) -> None:
    assert unexplained(counted) == {}
    assert needless(counted) == []
