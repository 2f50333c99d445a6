"""libxml2 is the judge: of each real article the DTD rules say that it is wrong when it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks.schema import Kind, judged
from jatspress.checks.schema.grammar import grammar
from jatspress.errors import Unreadable
from jatspress.jats import read
from jatspress.jats.catalogue import assumed, packaged
from real_articles import articles, sample

_BY_ID = {"DTD_UNKNOWN_ID", "DTD_ID_REDEFINED"}


def hold(paths: list[Path]) -> None:
    """Demand that verdicts agree, and that each fault is in words of our own."""
    verdicts = set()
    for path in paths:
        try:
            source = read(path).source
        except Unreadable:
            continue
        own = packaged(source.tree.docinfo.public_id)
        dtd = grammar(own or assumed(source.root.get("dtd-version"))[1]).dtd
        dtd.validate(source.tree)
        entries = [row for row in dtd.error_log if row.type_name not in _BY_ID]
        if own is None:
            # An article without a DTD of ours may name a schema of its own.
            entries = [row for row in entries if row.type_name != "DTD_UNKNOWN_ATTRIBUTE"]
        faults = judged(source)
        assert bool(faults) >= bool(entries), f"{path} is not valid, and nothing is told"
        assert bool(faults) <= (not dtd.validate(source.tree)), f"{path} is valid: {faults}"
        assert not [fault for fault in faults if fault.kind is Kind.OTHER], path
        verdicts.add(bool(faults))
    assert verdicts == {True, False}


def test_a_sample_has_libxml2s_verdict(corpus: Path) -> None:
    hold(sample(corpus))


@pytest.mark.whole_corpus
def test_every_article_has_libxml2s_verdict(corpus: Path) -> None:
    hold(articles(corpus))
