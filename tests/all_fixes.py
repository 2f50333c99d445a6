"""Bytes of an article with every fix, unsafe ones too."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from jatspress.checks import check_article
from jatspress.checks.fixing import Mended, View, mended
from jatspress.checks.readable import readable
from jatspress.errors import Unreadable
from jatspress.finding import Finding, Fix
from jatspress.jats import read


def view(data: bytes, codes: frozenset[str] | None = None) -> View:
    """Return what bytes come to; `codes` are the rules whose findings count, None means all."""
    try:
        reading = read(Path("article.xml"), data=data)
    except Unreadable as error:
        return View(((),), Counter(row.code for row in error.findings), "")
    every = check_article(reading)
    counts = tuple(row for row in every if codes is None or row.code in codes)
    return View((counts,), Counter(row.code for row in every), readable(reading.source.root))


def anything(_finding: Finding, _fix: Fix) -> bool:
    """Want every fix."""
    return True


def fixed(data: bytes, codes: frozenset[str] | None = None) -> Mended:
    """Return bytes with every fix, or with those of some rules."""
    return mended(data, lambda tried: view(tried, codes), anything)
