"""The page of facts: how often articles hold what Crossref takes, and how often deposits do."""

from __future__ import annotations

from collections.abc import Iterator

from .counted import Counts

_HEAD = """\
# What articles hold, and what is deposited

Every fact of JATS that has a place at Crossref, counted over {articles} real articles, in the
articles and in the deposits made of them (schema 5.5.0, no settings of a journal), by plain XPath
on either: nothing of jatspress counts. {without} articles have no deposit, as they lack a DOI, a
title or a date; they are left out below.

The columns count articles, and behind them values. Where the two differ in any article, the last
column says why, and in how many; the tests fail where it does not.

`make goldens` with `JATSPRESS_CORPUS` set writes this page; the tests hold it true.

| fact | articles | deposits | why they differ |
|---|--:|--:|---|
"""


def page(counts: Counts) -> str:
    """Return the page of what was counted."""
    head = _HEAD.format(articles=counts.articles, without=counts.without)
    return head + "".join(f"{line}\n" for line in _lines(counts))


def unexplained(counts: Counts) -> dict[str, list[str]]:
    """Return the facts of which articles and deposits differ without a reason, and where."""
    return {
        row.fact: count.apart for row, count in counts.rows.items() if count.apart and not row.why
    }


def needless(counts: Counts) -> list[str]:
    """Return the facts that have a reason to differ, and do not."""
    return [row.fact for row, count in counts.rows.items() if row.why and not count.apart]


def _lines(counts: Counts) -> Iterator[str]:
    for row, count in counts.rows.items():
        why = f"{row.why} ({len(count.apart)})" if count.apart else ""
        held = _both(count.articles, count.in_articles)
        sent = _both(count.deposits, count.in_deposits)
        yield f"| {row.fact} | {held} | {sent} | {why} |"


def _both(articles: int, values: int) -> str:
    return str(articles) if articles == values else f"{articles} ({values})"
