"""Pages of real articles of any publisher, on a phone and at a desk, by day and by night."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from jatspress import batch
from real_articles import sample
from visits import SCHEMES, WIDTHS, Scheme, barriers, opened, sideways

TEN = 10


@pytest.fixture(scope="module")
def addresses(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the addresses of the pages of ten articles."""
    out = tmp_path_factory.mktemp("corpus")
    # One at a time: an article that cannot be read has no page, and its neighbour the same name.
    for number, article in enumerate(sample(corpus, TEN)):
        batch.html([article], out / str(number))
    pages = sorted(out.glob("*/*/index.html"))
    assert len(pages) >= TEN - 1, "hardly an article of the sample can be read"
    return [page.as_uri() for page in pages]


@pytest.mark.whole_corpus
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_barrier_and_no_sideways_scrolling(
    browser: Browser, addresses: list[str], width: int, scheme: Scheme
) -> None:
    found = {}
    for address in addresses:
        page, _ = opened(browser, address, width, scheme)
        wrong = [*barriers(page), *sideways(page, width)]
        if wrong:
            found[address] = wrong
        page.context.close()

    assert {} == found
