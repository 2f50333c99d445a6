"""What the DTD rules make of articles whose own DTD is not at hand, and what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.finding import Finding, Severity
from jatspress.jats import read

NLM = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" '
    '"journalpublishing.dtd">'
)
JATS = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 '
    '20241031//EN" "JATS-journalpublishing1-4-mathml3.dtd">'
)
OLD_REFERENCES = "<back><ref-list><ref><citation/></ref><ref><citation/></ref></ref-list></back>"


def findings(folder: Path, text: str, code: str) -> list[Finding]:
    """Return what one rule, or one family of rules, finds in an article of this text."""
    path = folder / "article.xml"
    path.write_text(text, encoding="utf-8")
    return [finding for finding in check_article(read(path)) if finding.code.startswith(code)]


def article(inner: str, attributes: str = "") -> str:
    return f"<article{attributes}><front><article-meta/></front>{inner}</article>"


def test_a_foreign_dtd_is_named_with_what_was_assumed(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, NLM + article("", ' dtd-version="1.2"'), "DTD002")
    assert 'DTD "-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" is not' in finding.message
    assert "Archiving and Interchange DTD with MathML3 v1.2 20190208" in finding.message


def test_faults_by_an_assumed_dtd_are_warnings_and_told_once(tmp_path: Path) -> None:
    found = findings(tmp_path, NLM + article(OLD_REFERENCES), "DTD003")
    assert {finding.severity for finding in found} == {Severity.WARNING}
    (unknown,) = (finding for finding in found if "<citation> is no element" in finding.message)
    assert unknown.message.endswith(" (2 times)")


def test_faults_in_an_article_that_names_no_dtd_are_errors(tmp_path: Path) -> None:
    found = findings(tmp_path, article(OLD_REFERENCES), "DTD003")
    assert {finding.severity for finding in found} == {Severity.ERROR}
    assert len([finding for finding in found if "<citation>" in finding.message]) == 2


@pytest.mark.parametrize(
    ("version", "severity"), [("2.3", Severity.WARNING), ("1.2", Severity.ERROR)]
)
def test_version_alone_names_a_dtd(tmp_path: Path, version: str, severity: Severity) -> None:
    text = article(OLD_REFERENCES, f' dtd-version="{version}"')
    assert {severity} == {finding.severity for finding in findings(tmp_path, text, "DTD003")}


def test_namespace_alone_names_a_dtd(tmp_path: Path) -> None:
    text = article(OLD_REFERENCES, ' xmlns="https://dtd.nlm.nih.gov/ns/archiving/2.3/"')
    found = findings(tmp_path, text, "DTD003")
    assert {Severity.WARNING} == {finding.severity for finding in found}


@pytest.mark.parametrize(("doctype", "count"), [("", 1), (JATS, 2)])
def test_another_vocabulary_is_no_error_without_a_doctype(
    tmp_path: Path, doctype: str, count: int
) -> None:
    names = '<tp:name xmlns:tp="urn:other"/>' * 2
    text = doctype + article(f"<body><p>{names}</p></body>")
    found = [row for row in findings(tmp_path, text, "DTD003") if "<tp:name>" in row.message]
    assert count == len(found)
    severity = Severity.ERROR if doctype else Severity.WARNING
    assert {severity} == {row.severity for row in found}


def test_schema_location_is_harmless_without_a_dtd(tmp_path: Path) -> None:
    schema = (
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="jats.xsd"'
    )
    found = findings(tmp_path, article("", schema), "DTD")
    assert not [finding for finding in found if "attribute" in finding.message]


def test_ids_and_links_are_left_to_their_rules(tmp_path: Path) -> None:
    links = '<xref rid="nowhere"/><italic id="a"/><bold id="a"/>'
    whole = JATS + article(f"<body><p>{links}</p></body>")
    assert not [row for row in findings(tmp_path, whole, "DTD") if "ID" in row.message]
    assert len(findings(tmp_path, whole, "LINK001")) == 1
    assert len(findings(tmp_path, whole, "LINK002")) == 1


def test_faults_inside_a_formula_have_their_place(tmp_path: Path) -> None:
    formula = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:bad/></mml:math>'
    text = JATS + "\n" + article(f"<body><p>{formula}</p></body>")
    (finding,) = (row for row in findings(tmp_path, text, "DTD") if "<mml:bad>" in row.message)
    column = text.splitlines()[1].index("<mml:bad") + 1
    assert (finding.place.line, finding.place.column) == (2, column)
