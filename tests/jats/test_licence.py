"""Licences and copyright."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import FreeToRead, Licence, LicenceReference

BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("licence", "url"),
    [
        (f"<license><ali:license_ref>{BY}</ali:license_ref></license>", BY),
        (
            (
                "<license><x:license_ref xmlns:x='http://www.niso.org/schemas/ali/1.0'>"
                f"{BY}</x:license_ref></license>"
            ),
            BY,
        ),
        (f"<license xlink:href='{BY}'><license-p>Free</license-p></license>", BY),
        (
            (
                "<license><ali:license_ref specific-use='textmining'>https://e.org/tdm"
                f"</ali:license_ref><ali:license_ref>{BY}</ali:license_ref></license>"
            ),
            BY,
        ),
        (f"<license><license-p><ext-link xlink:href='{BY}'/></license-p></license>", ""),
    ],
)
def test_the_address_is_the_one_that_is_given_as_such(licence: str, url: str) -> None:
    (row,) = front(f"<permissions>{licence}</permissions>").permissions.licences

    assert url == row.url


def test_a_licence_keeps_all_it_says() -> None:
    (row,) = front(
        "<permissions><license license-type='open-access' xml:lang='en'><ali:license_ref "
        f"start_date='2021-08-18' content-type='ccbylicense' specific-use='vor'>{BY}"
        "</ali:license_ref><license-p>Free.</license-p><license-p>Share.</license-p></license>"
        "</permissions>"
    ).permissions.licences

    reference = LicenceReference(BY, "2021-08-18", "ccbylicense", "vor")
    assert row == Licence(BY, "Free. Share.", "open-access", "en", (reference,))


def test_copyright_has_words_a_year_and_a_holder() -> None:
    rights = (
        "<copyright-statement>© A</copyright-statement><copyright-year>2021</copyright-year>"
        "<copyright-holder>A</copyright-holder>"
    )
    new = front(f"<permissions>{rights}<ali:free_to_read start_date='2022-01-01'/></permissions>")
    old = front(f"{rights}<license><p>Free.</p></license>").permissions

    assert (("© A",), ("2021",), ("A",)) == (old.statements, old.years, old.holders)
    assert old.licences == (Licence(text="Free."),)
    assert new.permissions.statements == old.statements
    assert new.permissions.free_to_read == FreeToRead("2022-01-01")


def test_of_several_licences_one_with_an_address_counts() -> None:
    found = front(
        "<permissions><license><license-p>Free</license-p></license>"
        f"<license xlink:href='{BY}'/></permissions>"
    )

    assert found.licence == Licence(BY)
    assert front("").licence is None
