"""Publishers' own Crossref deposits: what they and the JATS say, ours says, or has a reason not to.

They are not in the repository; `CROSSREF_PAIRS` names the folder of them: in each of its folders
`jats.xml`, and the deposits made of it, as `crossref.xml` and `crossref-peer_review.xml`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from registered.compared import names, page, unexplained
from registered.comparison import Pair
from registered.pairs import pairs

PAGE = Path(__file__).parents[2] / "docs" / "crossref-compared.md"


@pytest.fixture(scope="module")
def found(crossref_pairs: Path) -> list[Pair]:
    return pairs(crossref_pairs)


def test_what_publishers_send_and_the_jats_holds_is_sent(found: list[Pair]) -> None:
    left = [
        f"{pair.name}: {fact.name} {fact.value!r}, not {pair.values(fact)}"
        for pair in found
        for fact in unexplained(pair)
    ]
    assert left == []


def test_the_page_of_the_comparison_is_true(
    found: list[Pair], golden: Callable[[Path, str], None], request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--write-goldens"):
        listed = names(PAGE.read_text(encoding="utf-8"))
        found = [pair for pair in found if pair.name in listed]
        if len(found) < len(listed):
            pytest.skip("CROSSREF_PAIRS names other pairs than those the page was made of")
    golden(PAGE, page(found))
