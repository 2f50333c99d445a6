"""What schema 5.5.0 asserts beyond the reach of libxml2."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.assertions import taken_out
from jatspress.deposits.crossref import crossref
from jatspress.deposits.schema import problems
from jatspress.gathered import gathered
from small_journal import DEPOSITOR, small

PERSON = """<contrib-group><contrib contrib-type="author"><name><surname>Ito</surname></name>
<role vocab="credit">Software</role></contrib></contrib-group><pub-date date-type="pub">"""


@pytest.fixture
def deposit(tmp_path: Path) -> bytes:
    reading = small(tmp_path, '<pub-date date-type="pub">', PERSON)
    return crossref([reading], replace(DEPOSITOR, crossref_schema="5.5.0")).xml


def test_there_are_three_and_all_are_read() -> None:
    found = taken_out(etree.parse(gathered("crossref/crossref5.5.0.xsd")))
    assert [(row.element, row.vocabulary, len(row.terms)) for row in found] == [
        ("role", "crossref", 11),
        ("role", "credit", 14),
        ("person_name", "", 0),
    ]


@pytest.mark.parametrize("version", ["5.3.1", "5.4.0"])
def test_older_versions_have_none(version: str) -> None:
    assert taken_out(etree.parse(gathered(f"crossref/crossref{version}.xsd"))) == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (b'type="software"', b'type="editor"', "not(@vocab='credit') or @type = ("),
        (b'type="software"', b"", "not(@vocab='credit') or @type = ("),
        (b'vocab="credit"', b'vocab="crossref"', "not(@vocab='crossref') or @type = ("),
    ],
)
def test_a_term_of_another_vocabulary_is_a_problem(
    deposit: bytes, old: bytes, new: bytes, says: str
) -> None:
    assert old in deposit
    [found] = problems(deposit.replace(old, new))
    assert says in found


def test_a_person_needs_a_role_of_one_kind_or_the_other(deposit: bytes) -> None:
    without = deposit.replace(b' contributor_role="author"', b"")
    assert without != deposit
    assert problems(without) == []
    [found] = problems(without.replace(b'<role vocab="credit" type="software"/>', b""))
    assert "not true: exists(@contributor_role) or exists(*:role)" in found


def test_an_assertion_of_another_form_is_not_passed_over() -> None:
    xsd = b"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="x">
    <xsd:complexType><xsd:assert test="@a = @b"/></xsd:complexType></xsd:element></xsd:schema>"""
    with pytest.raises(ValueError, match="@a = @b"):
        taken_out(etree.ElementTree(etree.fromstring(xsd)))
