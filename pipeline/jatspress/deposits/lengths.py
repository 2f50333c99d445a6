"""Texts of a length that Crossref takes."""

from __future__ import annotations


def cut(text: str, longest: int) -> str:
    """Return a text as it is, or its first words and dots where it is too long."""
    if len(text) <= longest:
        return text
    start = text[: longest - 1]
    whole, blank, _ = start.rpartition(" ")
    return f"{(whole if blank else start).rstrip(' ,;')}…"
