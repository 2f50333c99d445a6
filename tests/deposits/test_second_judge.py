"""An XSD 1.1 processor beside our reading of schema 5.5.0: both must judge alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import xmlschema

from jatspress.deposits.schema import problems
from jatspress.gathered import gathered

CASES = Path(__file__).parents[1] / "cases"
DEPOSITS = sorted(CASES.glob("*/crossref-5.5.0.xml"))
RICH = CASES / "contributions" / "crossref-5.5.0.xml"
ELSEWHERE = {
    "http://www.w3.org/2009/01/xml.xsd": "xml.xsd",
    "http://www.w3.org/Math/XMLSchema/mathml3/mathml3.xsd": "standard-modules/mathml3/mathml3.xsd",
}


def place(address: str) -> str:
    name = ELSEWHERE.get(address)
    return str(gathered(f"crossref/{name}")) if name else address


@cache
def judge() -> xmlschema.XMLSchema11:
    """Return the schema as it stands, assertions and all; nothing but files may be read."""
    path = gathered("crossref/crossref5.5.0.xsd")
    return xmlschema.XMLSchema11(
        str(path), uri_mapper=place, allow="local", validation="skip", use_fallback=False
    )


@pytest.mark.parametrize("path", DEPOSITS, ids=lambda path: path.parent.name)
def test_both_take_every_case(path: Path) -> None:
    xml = path.read_bytes()
    assert problems(xml) == []
    assert judge().is_valid(xml.decode())


@pytest.mark.parametrize(
    ("old", "new", "is_valid"),
    [
        (' contributor_role="author"', "", True),
        (' sequence="additional"', "", True),
        ('type="software"', 'type="data-curation"', True),
        ('type="software"', 'type="editor"', False),
        ('type="software"', 'type="nonsense"', False),
        (' type="software"', "", False),
        ('vocab="crossref" type="corresponding-author"', 'vocab="crossref" type="other"', True),
        ('vocab="crossref" type="corresponding-author"', 'vocab="crossref" type="software"', False),
        ('vocab="crossref" type="corresponding-author"', 'vocab="crossref"', False),
        ('contributor_role="author">', 'contributor_role="other">', True),
        ("<surname>Dlamini</surname>", "", False),
        (' contributor_role="author">\n            <given_name>Sipho', ">\n<given_name>S", True),
        ('<role vocab="credit" type="software"/>', "", True),
    ],
)
def test_both_judge_a_change_alike(old: str, new: str, *, is_valid: bool) -> None:
    xml = RICH.read_text(encoding="utf-8")
    assert old in xml
    changed = xml.replace(old, new)
    assert (problems(changed.encode()) == []) is is_valid
    assert judge().is_valid(changed) is is_valid


def test_both_refuse_a_person_without_any_role() -> None:
    xml = RICH.read_text(encoding="utf-8").replace(' contributor_role="author"', "")
    xml = xml.replace('<role vocab="credit" type="software"/>', "")
    assert "exists(@contributor_role)" in problems(xml.encode())[0]
    assert not judge().is_valid(xml)
