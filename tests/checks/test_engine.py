"""The engine runs every rule and puts what they find in the order of the source."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from jatspress.checks import RULES, check_article
from jatspress.checks.schema import NOWHERE, SchemaRule, recovered
from jatspress.finding import Severity
from jatspress.jats import read

ROOT = Path(__file__).parents[2]
CASE_REPORT = ROOT / "article/dystrophic-calcifications-sle/dystrophic-calcifications-sle.xml"
CASES = sorted((ROOT / "tests/rules").glob("*/fires.xml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_findings_are_in_the_order_of_the_source(path: Path) -> None:
    places = [
        (finding.place.line, finding.place.column, finding.code)
        for finding in check_article(read(path))
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_check_finds_what_each_rule_finds_alone(path: Path) -> None:
    reading = read(path)
    meant = recovered(reading)
    alone = Counter(
        finding
        for rule in RULES
        for finding in rule.look(reading if issubclass(rule, SchemaRule) else meant)
        if finding.place != NOWHERE
    )
    assert Counter(check_article(reading)) == alone


def test_second_check_finds_the_same() -> None:
    """A validated tree must not be changed: libxml2 keeps a table of the ids it saw."""
    reading = read(ROOT / "tests/rules/DTD001/fires.xml")
    assert check_article(reading) == check_article(reading)


def test_case_report_has_exactly_the_known_findings() -> None:
    findings = check_article(read(CASE_REPORT))
    assert Counter(finding.code for finding in findings) == {
        "DEPOSIT001": 1,
        "LAW001": 1,
        "LAW029": 1,
        "META002": 1,
        "META003": 1,
        "META004": 1,
        "META005": 1,
        "NAME001": 1,
        "NAME002": 1,
        "REF001": 9,
    }


def test_case_report_has_no_error() -> None:
    findings = check_article(read(CASE_REPORT))
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]


def test_case_report_names_the_references_whose_doi_is_unknown() -> None:
    findings = check_article(read(CASE_REPORT))
    messages = [finding.message for finding in findings if finding.code == "REF001"]
    numbers = ("2", "6", "8", "11", "14", "15", "16", "22", "27")
    assert [message.split("reference ")[1].split()[0] for message in messages] == list(numbers)


def test_case_report_names_the_second_affiliation() -> None:
    findings = check_article(read(CASE_REPORT))
    (message,) = (finding.message for finding in findings if finding.code == "NAME001")
    assert message.startswith("affiliation 2 (Department of Rheumatology, …) belongs to no")
