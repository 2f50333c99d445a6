"""Real articles broken in one known way: each fault of the DTD is one error at the right place.

`make test` takes a sample, `make test-corpus` two thousand. Where an element is dropped to which
links point, or an id misspelt, LINK001 speaks of the links besides; that is not counted here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import pytest
from lxml import etree

from damages import DAMAGES, damaged
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
_AT_LEAST = 2000
_LINE = re.compile(r"\bline \d+")


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


@dataclass(slots=True)
class Tally:
    """How many mutants of each kind there were, how many had to be told, and how many were so."""

    made: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    told_otherwise: list[str] = field(default_factory=list)

    def add(self, mutant: Mutant, new: list[Finding], article: Path) -> None:
        """Count a mutant that had to be told."""
        self.broken[mutant.kind] += 1
        if is_told_once(mutant, new):
            self.told[mutant.kind] += 1
        else:
            codes = ", ".join(f"{row.code} at {row.place.line}" for row in new)
            wanted = ", ".join(map(str, sorted(mutant.lines)))
            self.told_otherwise.append(f"{article.name}, {mutant.kind} at {wanted}: {codes}")

    def __str__(self) -> str:
        """Return a table by kind, and the mutants that were told otherwise than once."""
        rows = [(kind, self.made[kind], self.broken[kind], self.told[kind]) for kind in self.made]
        rows.append(("all", self.made.total(), self.broken.total(), self.told.total()))
        lines = ["", "mutants            made  faulty  told once"]
        lines += [
            f"{kind:17} {made:5}  {broken:6}  {told:6}  {told / max(broken, 1):4.0%}"
            for kind, made, broken, told in rows
        ]
        return "\n".join([*lines, *self.told_otherwise])


def errors(path: Path) -> list[Finding]:
    """Return the errors that all rules find in an article."""
    return [row for row in check_article(read(path)) if row.severity is Severity.ERROR]


def new_among(found: list[Finding], before: list[Finding]) -> list[Finding]:
    """Return the errors that were not there before, whatever lines they tell of."""
    old = Counter(map(_said, before))
    new = []
    for row in found:
        old[_said(row)] -= 1
        new += [row] if old[_said(row)] < 0 else []
    return new


def _said(row: Finding) -> tuple[str, str]:
    return row.code, _LINE.sub("line", row.message)


def is_told_once(mutant: Mutant, found: list[Finding]) -> bool:
    """Say whether there is one finding, in words of our own, on a line at fault."""
    return len(found) == 1 and found[0].code != "DTD001" and found[0].place.line in mutant.lines


def tallied(paths: list[Path], number: int, folder: Path) -> Tally:
    """Break articles in so many ways, damage them in as many, and count what is told."""
    tally, path = Tally(), folder / "mutant.xml"
    for seed, source in enumerate(valid_ones(paths)):
        path.write_bytes(source.data)
        before = errors(path)
        every = chain(mutants(source.data, number, seed), damaged(source.data, number, seed))
        for mutant in every:
            path.write_bytes(mutant.data)
            new = new_among(errors(path), before)
            is_valid, is_valid_but_for_ids = verdict(read(path).source)
            tally.made[mutant.kind] += 1
            if is_valid_but_for_ids:
                by_dtd = [row for row in new if row.code.startswith("DTD")]
                assert not by_dtd, f"{source.path}: {mutant.kind} is valid, and {by_dtd} is told"
            if not is_valid or mutant.kind in DAMAGES:
                assert new, f"{source.path}: {mutant.kind}, and nothing is told"
                tally.add(mutant, new, source.path)
    return tally


def hold(tally: Tally) -> None:
    """Demand that nearly every fault is told once."""
    assert tally.told.total() >= _WANTED * tally.broken.total()


def test_each_fault_in_the_case_report_is_told_once(case_report: Path, tmp_path: Path) -> None:
    hold(tallied([case_report], 40, tmp_path))


def test_each_fault_of_a_sample_is_told_once(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = tallied(sample(corpus), 5, tmp_path)
    with capsys.disabled():
        print(tally)  # noqa: T201 - the table is for people
    hold(tally)


@pytest.mark.whole_corpus
def test_each_fault_of_two_thousand_mutants_is_told_once(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = tallied(articles(corpus), 10, tmp_path)
    with capsys.disabled():
        print(tally)  # noqa: T201 - the table is for people
    assert tally.broken.total() > _AT_LEAST
    assert {*KINDS, *DAMAGES} == set(tally.broken)
    hold(tally)


def test_mutants_are_the_same_for_a_seed_and_change_one_thing() -> None:
    data = b'<a x="1"><b id="i">1</b><c/><d><e>2</e></d></a>'
    made = list(mutants(data, 40, 0))
    assert made == list(mutants(data, 40, 0))
    assert {mutant.kind for mutant in made} == set(KINDS)
    for mutant in made:
        assert mutant.data != data
        assert etree.fromstring(mutant.data).tag == "a"
