"""Languages as HTML names them."""

from __future__ import annotations

import pytest

from jatspress.render.languages import direction, name_of, tag


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("eng", "en"),
        ("fre", "fr"),
        ("pt_BR", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("iw", "he"),
        ("sh", "sr-Latn"),
        ("mul", "mul"),
        ("en-x-journal", "en"),
        ("english", ""),
        ("", ""),
        ("n/a", ""),
    ],
)
def test_a_language_has_the_tag_that_browsers_know(written: str, shown: str) -> None:
    assert tag(written) == shown


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("heb", "rtl"),
        ("az-Arab", "rtl"),
        ("en", "ltr"),
        ("ar-Latn", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_language_has_the_direction_of_its_script(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [("pl", "en", "Polish"), ("por", "pl", "portugalski"), ("pl", "??", "Polish"), ("x", "en", "")],
)
def test_a_language_has_a_name_in_each_language(value: str, language: str, expected: str) -> None:
    assert name_of(value, language) == expected
