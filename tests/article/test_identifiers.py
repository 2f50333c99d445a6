"""DOIs and ORCID iDs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jatspress.article import Doi, Orcid
from jatspress.article.identifiers import Ror


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.5555/12345678", "10.5555/12345678"),
        (" https://doi.org/10.1016/j.jaad.2010.08.038 ", "10.1016/j.jaad.2010.08.038"),
        ("http://dx.doi.org/10.1000/a(b)c", "10.1000/a(b)c"),
        ("doi: 10.1000/x", "10.1000/x"),
        ("info:doi/10.1000/x", "10.1000/x"),
        ("10.1016/j.sema....", None),
        ("10.1016/j.sema…", None),
        ("10.1/x", None),
        ("10.1000/with space", None),
        ("10.1000/" + "x" * 201, None),
        ("", None),
    ],
)
def test_a_doi_is_read_or_it_is_none(text: str, doi: str | None) -> None:
    found = Doi.parse(text)

    assert doi == (found.value if found else None)


def test_the_test_prefix_is_known() -> None:
    assert Doi("10.5555/x").is_test
    assert not Doi("10.55555/x").is_test


@pytest.mark.parametrize(
    ("text", "orcid"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("0000-0002-1825-0098", None),
        ("0000-0002-1825", None),
    ],
)
def test_an_orcid_is_read_if_its_checksum_holds(text: str, orcid: str | None) -> None:
    found = Orcid.parse(text)

    assert orcid == (found.value if found else None)


@given(st.text("0123456789", min_size=15, max_size=15))
def test_of_eleven_last_characters_exactly_one_is_right(digits: str) -> None:
    forms = [f"{digits}{last}" for last in "0123456789X"]
    dashed = ["-".join(form[i : i + 4] for i in range(0, 16, 4)) for form in forms]

    assert sum(Orcid.parse(form) is not None for form in dashed) == 1


@pytest.mark.parametrize(
    "text",
    ["05dxps055", "https://ror.org/05dxps055", "ror.org/02mhbdp94", " https://ror.org/00F54P054/ "],
)
def test_ror_in_its_forms(text: str) -> None:
    assert Ror.parse(text)


@pytest.mark.parametrize(
    "text", ["", "05dxps05", "05dxps056", "15dxps055", "0udxps055", "https://grid.ac/05dxps055"]
)
def test_no_ror(text: str) -> None:
    assert Ror.parse(text) is None


def test_only_one_pair_of_digits_fits_a_ror() -> None:
    forms = [f"05dxps0{number:02}" for number in range(100)]
    assert [form for form in forms if Ror.parse(form)] == ["05dxps055"]
