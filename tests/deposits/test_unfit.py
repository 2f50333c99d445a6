"""What goes to Crossref otherwise than the article has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.finding import Severity
from small_journal import DEPOSITOR, small

DATE = '<pub-date date-type="pub">'


def told(tmp_path: Path, contrib: str, version: str = "5.4.0") -> list[str]:
    """Return what is found in the deposit of an article with a contributor; it must be valid."""
    group = f"<contrib-group>\n<contrib>{contrib}</contrib></contrib-group>"
    reading = small(tmp_path, DATE, f"{group}{DATE}")
    deposit = crossref([reading], replace(DEPOSITOR, crossref_schema=version))
    assert problems(deposit.xml) == []
    assert etree.fromstring(deposit.xml).find(".//{*}contributors") is not None
    assert {row.code for row in deposit.findings} <= {"DEPOSIT040"}
    assert {row.severity for row in deposit.findings} <= {Severity.WARNING}
    assert all((row.place.element or "").endswith("contrib") for row in deposit.findings)
    return [row.message for row in deposit.findings]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_name_that_fits_is_not_told(tmp_path: Path, version: str) -> None:
    contrib = "<name><surname>Ito</surname><given-names>Hana 2</given-names></name>"
    assert told(tmp_path, contrib, version) == []


@pytest.mark.parametrize(
    ("length", "version", "findings"),
    [(60, "5.3.1", 0), (61, "5.3.1", 1), (61, "5.4.0", 1), (200, "5.5.0", 0), (201, "5.5.0", 1)],
)
def test_a_name_too_long_for_a_version_is_told(
    tmp_path: Path, length: int, version: str, findings: int
) -> None:
    messages = told(tmp_path, f"<name><surname>{'x' * length}</surname></name>", version)
    assert len(messages) == findings
    assert all("sent as that of an organization" in row for row in messages)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("contrib", "words"),
    [
        ("<name><surname>??</surname></name>", '"??" is no name'),
        ("<collab>???</collab>", '"???" is no name'),
        (f"<collab>{'word ' * 120}</collab>", "its first words are sent"),
        (
            "<name><surname>Ito</surname><suffix>BSc MSc PhD</suffix></name>",
            'the suffix "BSc MSc PhD" is longer than 10',
        ),
        (
            (
                f"<collab>Group<contrib-group><contrib><name><surname>{'x' * 201}</surname></name>"
                "</contrib></contrib-group></collab>"
            ),
            "sent as that of an organization",
        ),
    ],
)
def test_what_no_version_takes_is_told(
    tmp_path: Path, contrib: str, words: str, version: str
) -> None:
    [message] = told(tmp_path, contrib, version)
    assert words in message


def test_what_is_no_doi_is_told_where_it_stands(tmp_path: Path) -> None:
    refs = (
        "</front><back><ref-list><ref id='r1'><mixed-citation>Tea.\n"
        "<pub-id pub-id-type='doi'>10.5555/a b</pub-id></mixed-citation></ref></ref-list></back>"
    )
    deposit = crossref([small(tmp_path, "</front>", refs)], DEPOSITOR)
    [finding] = deposit.findings
    assert (finding.code, finding.severity) == ("DEPOSIT041", Severity.WARNING)
    assert '"10.5555/a b" in reference r1 is no DOI' in finding.message
    assert (finding.place.element or "").endswith("pub-id")
    assert b"<unstructured_citation>Tea. 10.5555/a b<" in deposit.xml
    assert problems(deposit.xml) == []
