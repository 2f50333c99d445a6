"""Addresses as Crossref's schema takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jatspress.deposits.web import web_address

ANY_URI = etree.XMLSchema(
    etree.fromstring(
        '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema"><s:element name="a" type="s:anyURI"/>'
        "</s:schema>"
    )
)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        (" https://a.test/b?c=d&e#f ", "https://a.test/b?c=d&e#f"),
        ("https://a.test/é|", "https://a.test/%C3%A9%7C"),
        ("https://a.test/%20", "https://a.test/%20"),
        ("HTTP://A.TEST:80", "HTTP://A.TEST:80"),
        ("https://a.test/%", ""),
        ("https://a.test/a b", ""),
        ("https://", ""),
        ("a.test/b", ""),
        ("mailto:a@a.test", ""),
        ("https://a.test/#b#c", ""),
    ],
)
def test_an_address_is_written_as_the_schema_wants_it(said: str, sent: str) -> None:
    assert web_address(said) == sent


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.sampled_from(["", "/", "?"]))
def test_whatever_is_an_address_is_one_for_the_schema(said: str, sign: str) -> None:
    element = etree.Element("a")
    element.text = web_address(f"https://a{sign}{said}") or "https://a.test/"
    assert ANY_URI.validate(element)
