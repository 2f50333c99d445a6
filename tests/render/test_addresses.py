"""A link has an address that a browser can open; all else is words."""

from __future__ import annotations

import pytest

from jatspress.render.addresses import followed, mail


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        (" https://example.org/a?b=c#d ", "https://example.org/a?b=c#d"),
        ("HTTP://Example.org", "HTTP://Example.org"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("https://example.org/50%", "https://example.org/50%25"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        ("https://münchen.example/ü", "https://münchen.example/ü"),
        ("https://example.org:8080/", "https://example.org:8080/"),
        ("http://192.0.2.1/a", "http://192.0.2.1/a"),
        ("mailto:a.b@example.org", "mailto:a.b@example.org"),
        ("http://.example.org", ""),
        ("http://a b/c", ""),
        ("http://a..b/", ""),
        ("http://example.org:port/", ""),
        ("http://1.2.3.400/", ""),
        ("https://user:secret@example.org/", ""),
        ("http:/example.org", ""),
        ("http://", ""),
        ("mailto:a. b@example.org", ""),
        ("javascript:alert(1)", ""),
        ("example.org", ""),
        ("", ""),
    ],
)
def test_only_a_valid_address_is_linked(written: str, linked: str) -> None:
    assert followed(written) == linked


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("a@example.org?subject=x", "mailto:a@example.org"),
        ("a b@example.org", ""),
        ("a@example", ""),
        ("a (at) example.org", ""),
    ],
)
def test_only_a_mail_address_is_written_to(written: str, linked: str) -> None:
    assert mail(written) == linked
