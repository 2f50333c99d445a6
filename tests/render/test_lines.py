"""Lines end where they may, and no word changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from jatspress.render import lines

WHOLE = '<span class="whole">{}</span>'


def without_tags(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_an_address_breaks_after_its_host_a_slash_and_before_a_sign() -> None:
    html = lines.breakable("https://doi.org/10.1016/j.x-y?a&b")

    assert html == "https://doi.org/<wbr>10<wbr>.1016/<wbr>j<wbr>.x<wbr>-y?a&amp;b"


@given(st.text())
def test_an_address_keeps_its_characters(address: str) -> None:
    assert without_tags(lines.breakable(address).replace("<wbr>", "")) == str(escape(address))


@pytest.mark.parametrize(
    ("html", "bound"),
    [
        ("lupus – case report", f"{WHOLE.format('lupus –')} case report"),
        ("<i>lupus</i> – case", "<i>lupus</i> – case"),
        ("pp. 1–2", "pp. 1–2"),
        ('<img alt="a – b"> – c', '<img alt="a – b"> – c'),
    ],
)
def test_a_dash_stays_with_the_word_before_it(html: str, bound: str) -> None:
    assert lines.bound_dashes(Markup(html)) == bound


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<cite>a-b c</cite>", f"<cite>{WHOLE.format('a-b')} c</cite>"),
        ("<cite><a href='x-y'>a-b</a></cite>", "<cite><a href='x-y'>a-b</a></cite>"),
        ("<cite><i id='x-y'>a</i></cite>", "<cite><i id='x-y'>a</i></cite>"),
        ("<p>a-b</p>", "<p>a-b</p>"),
        (
            "<cite>in 2012;25(2):195–206.</cite>",
            f"<cite>in {WHOLE.format('2012;25(2):195–206.')}</cite>",
        ),
        (f"<cite>{'a-b' * 20}</cite>", f"<cite>{'a-b' * 20}</cite>"),
        ("<cite>a&amp;b-c</cite>", f"<cite>a&amp;{WHOLE.format('b-c')}</cite>"),
    ],
)
def test_compounds_in_citations_stay_whole(html: str, whole: str) -> None:
    assert lines.whole_compounds(Markup(html)) == whole


@given(st.text())
def test_a_citation_keeps_its_words(text: str) -> None:
    html = Markup("<cite>{}</cite>").format(text)

    assert without_tags(lines.whole_compounds(html)) == str(escape(text))
