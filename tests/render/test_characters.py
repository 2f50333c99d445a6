"""The characters of a finished page are such as HTML takes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jatspress.render.characters import readable


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>women\x92s</p>", "<p>women’s</p>"),
        ("<p>a\x81b</p>", "<p>ab</p>"),
        ("<p>Sa\u0303o</p>", "<p>São</p>"),
        ("<p>a\ufdd0b</p>", "<p>ab</p>"),
        # A mark at the start of a text has no letter of its own: it must not become one with ">".
        ("<p>a<b>\u0338</b></p>", "<p>a<b>\u0338</b></p>"),
        ('<a href="Sa\u0303o.png">Sa\u0303o</a>', '<a href="Sa\u0303o.png">São</a>'),
    ],
)
def test_what_html_forbids_becomes_what_was_meant(written: str, shown: str) -> None:
    assert readable(written) == shown


@given(st.text(st.characters(exclude_characters="<>", exclude_categories=["Cs"])))
def test_text_comes_out_composed_and_without_controls(text: str) -> None:
    shown = readable(f"<p>{text}</p>")[3:-4]

    assert unicodedata.is_normalized("NFC", shown)
    assert not [char for char in shown if 0x80 <= ord(char) < 0xA0]
