"""Which of several licences counts."""

from __future__ import annotations

import pytest

from jatspress.article import Licence, Permissions

PLAIN, LINKED = Licence(text="Free"), Licence("https://e.org/by", "Free")


@pytest.mark.parametrize(
    ("licences", "counts"),
    [
        ((), None),
        ((PLAIN,), PLAIN),
        ((PLAIN, LINKED), LINKED),
        ((LINKED, PLAIN), LINKED),
    ],
)
def test_the_first_with_an_address(licences: tuple[Licence, ...], counts: Licence | None) -> None:
    assert counts == Permissions(licences).licence
