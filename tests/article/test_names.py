"""Names as they are written."""

from __future__ import annotations

import pytest

from jatspress.article import Name


@pytest.mark.parametrize(
    ("name", "display"),
    [
        (Name("Nowak", "Anna", suffix="Jr"), "Anna Nowak Jr"),
        (Name("Ito", "Ken", style="eastern"), "Ito Ken"),
        (Name(given_names="Suharto"), "Suharto"),
        (Name(text="The Trial Group"), "The Trial Group"),
    ],
)
def test_the_order_is_that_of_the_style(name: Name, display: str) -> None:
    assert display == name.display
