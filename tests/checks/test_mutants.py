"""Real articles broken in one known way: each fault of the DTD is one error at the right place.

`make test` takes a sample, `make test-corpus` two thousand. Where an element is dropped to which
links point, or an id misspelt, LINK001 speaks of the links besides; that is not counted here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from jatspress.checks import check_article
from jatspress.checks.schema.grammar import grammar
from jatspress.errors import Unreadable
from jatspress.finding import Finding, Severity
from jatspress.jats import Source, read
from jatspress.jats.catalogue import packaged
from mutants import KINDS, Mutant, mutants
from real_articles import articles, sample

# Larger articles only take longer.
_LARGEST = 300_000
_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
_BY_ID = {"DTD_UNKNOWN_ID", "DTD_ID_REDEFINED"}
_WANTED = 0.95


def verdict(source: Source) -> tuple[bool, bool]:
    """Say whether libxml2 finds an article valid, and whether it is but for ids and links."""
    path = packaged(source.tree.docinfo.public_id)
    assert path
    dtd = grammar(path).dtd
    if dtd.validate(source.tree):
        return True, True
    return False, all(row.type_name in _BY_ID for row in dtd.error_log)


def valid_ones(paths: list[Path]) -> Iterator[Source]:
    """Yield the articles in UTF-8 that are valid by their own DTD."""
    for path in paths:
        try:
            source = read(path).source
        except Unreadable:
            continue
        docinfo = source.tree.docinfo
        is_plain = docinfo.encoding == "UTF-8" and not _ENTITY.search(source.data)
        if not is_plain or len(source.data) > _LARGEST or not packaged(docinfo.public_id):
            continue
        if verdict(source)[0]:
            yield source


def dtd_errors(path: Path) -> list[Finding]:
    """Return the errors of the DTD rules in an article."""
    return [
        row
        for row in check_article(read(path))
        if row.severity is Severity.ERROR and row.code.startswith("DTD")
    ]


def is_told_once(mutant: Mutant, found: list[Finding]) -> bool:
    """Say whether there is one finding, in words of our own, on a line at fault."""
    return len(found) == 1 and found[0].code != "DTD001" and found[0].place.line in mutant.lines


def hold(paths: list[Path], number: int, folder: Path) -> None:
    """Break articles in so many ways, and demand one finding each; none where it stays valid."""
    broken, told, path = Counter[str](), Counter[str](), folder / "mutant.xml"
    for seed, source in enumerate(valid_ones(paths)):
        for mutant in mutants(source.data, number, seed):
            path.write_bytes(mutant.data)
            found = dtd_errors(path)
            if verdict(read(path).source)[1]:
                assert not found, f"{source.path}: {mutant.kind} is valid, and {found} is told"
                continue
            assert found, f"{source.path}: {mutant.kind} is not valid, and nothing is told"
            broken[mutant.kind] += 1
            told[mutant.kind] += is_told_once(mutant, found)
    assert set(broken) == set(KINDS)
    assert told.total() >= _WANTED * broken.total(), f"{told} of {broken} are told once"


def test_each_fault_of_a_sample_is_told_once(corpus: Path, tmp_path: Path) -> None:
    hold(sample(corpus), 8, tmp_path)


@pytest.mark.whole_corpus
def test_each_fault_of_two_thousand_mutants_is_told_once(corpus: Path, tmp_path: Path) -> None:
    hold(articles(corpus), 12, tmp_path)


def test_mutants_are_the_same_for_a_seed_and_change_one_thing() -> None:
    data = b'<a x="1"><b id="i">1</b><c/><d><e>2</e></d></a>'
    made = list(mutants(data, 40, 0))
    assert made == list(mutants(data, 40, 0))
    assert {mutant.kind for mutant in made} == set(KINDS)
    for mutant in made:
        assert mutant.data != data
        assert etree.fromstring(mutant.data).tag == "a"
