"""Whole articles, each against what it must become.

A new case is a new folder in cases/: article.xml (or source.txt, which names an article of the
repository) with its figures, and the expected findings.txt, page.html and files of the deposit
(crossref.xml, and those of reviews and translations), also in each other version of Crossref's
schema, all of which `make goldens` writes. Where kind.txt names a kind, that is deposited.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from jatspress.deposits.schema import problems
from jatspress.deposits.versions import DEFAULT, VERSIONS
from jatspress.job import CROSSREF, STAGES, Job, Result, Stamp
from jatspress.publish import publish
from jatspress.settings import Settings
from small_journal import DEPOSITOR

ROOT = Path(__file__).resolve().parents[1]
CASES = sorted(path for path in (ROOT / "tests" / "cases").iterdir() if path.is_dir())
Golden = Callable[[Path, str], None]


def article_of(case: Path) -> Path:
    named = case / "source.txt"
    return ROOT / named.read_text().strip() if named.is_file() else case / "article.xml"


def stamp_of(case: Path) -> Stamp:
    named = case / "kind.txt"
    return Stamp(kind=named.read_text().strip() if named.is_file() else None)


def deposits(result: Result) -> dict[str, bytes]:
    """Return the files of the deposit by what their names have behind `crossref`."""
    start = "article/crossref"
    return {
        name.removeprefix(start): data
        for name, data in result.files.items()
        if name.startswith(start) and name.endswith(".xml")
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_becomes_what_it_must(case: Path, golden: Golden) -> None:
    job = Job(article_of(case), "article.xml", "article", Settings(depositor=DEPOSITOR))
    result = publish(job, STAGES, stamp_of(case))

    findings = [
        f"{row.place}: {row.severity} {row.code} {row.name}: {row.message}\n"
        for row in result.findings
    ]
    page = result.files["article/index.html"].decode()
    golden(case / "findings.txt", "".join(findings))
    golden(case / "page.html", re.sub(r"(?s)<style>.*?</style>", "<style>…</style>", page))
    assert deposits(result)
    for name, deposit in deposits(result).items():
        golden(case / f"crossref{name}", deposit.decode())
    told = result.files["article/crossref.html"].decode()
    if case.name == "case-report":  # one is enough to read: what is told of others is tested
        golden(case / "crossref.html", re.sub(r"(?s)<style>.*?</style>", "<style>…</style>", told))


@pytest.mark.parametrize("version", [row for row in VERSIONS if row != DEFAULT])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_deposited_in_each_version(case: Path, version: str, golden: Golden) -> None:
    depositor = replace(DEPOSITOR, crossref_schema=version)
    job = Job(article_of(case), "article.xml", "article", Settings(depositor=depositor))
    files = deposits(publish(job, (CROSSREF,), stamp_of(case)))

    assert files
    for name, deposit in files.items():
        golden(case / f"crossref-{version}{name}", deposit.decode())
        assert [] == problems(deposit)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_article_makes_the_same_bytes(case: Path) -> None:
    job = Job(article_of(case), "article.xml", "article", Settings(depositor=DEPOSITOR))

    assert publish(job, STAGES).files == publish(job, STAGES).files
