"""Crossref's schema as the judge."""

import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from jatspress.deposits import schema
from jatspress.deposits.crossref import crossref
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.resolver import STAND_IN, Resolver
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import DEFAULT, VERSIONS
from jatspress.errors import NotInstalledWhole
from jatspress.gathered import gathered
from jatspress.jats import read

DEPOSITOR = Depositor("A journal", "doi@example.edu", "R", landing_page="https://example.edu/{doi}")
ARTICLE = """<article xmlns:mml="http://www.w3.org/1998/Math/MathML"><front>
<journal-meta><journal-title>A Journal</journal-title></journal-meta>
<article-meta><article-id pub-id-type="doi">10.5555/x</article-id>
<title-group><article-title>On {formula}</article-title></title-group>
<pub-date date-type="pub"><year>2020</year></pub-date>
<abstract><p>Of {formula}.</p></abstract></article-meta></front></article>"""
FORMULA = "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>"


def deposit(tmp_path: Path, formula: str, version: str = DEFAULT) -> bytes:
    path = tmp_path / "article.xml"
    path.write_text(ARTICLE.format(formula=formula), encoding="utf-8")
    return crossref([read(path)], replace(DEPOSITOR, crossref_schema=version)).xml


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("something asks the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("_no_network")
@pytest.mark.parametrize("version", VERSIONS)
def test_every_part_of_the_schema_is_served_from_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    """libxml2 fetches by itself, past Python's sockets: hence the resolver's own account."""
    made: list[Resolver] = []

    class Watched(Resolver):
        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(schema, "Resolver", Watched)
    schema._schema.cache_clear()  # noqa: SLF001 - a schema loaded before would prove nothing
    assert deposit(tmp_path, FORMULA, version)
    [resolver] = made
    assert f"common{version}.xsd" in {path.name for path in resolver.served}
    assert resolver.refused == []
    assert STAND_IN in resolver.served
    assert {path for path in resolver.served if path.parent.name == "mathml3"} == set()
    package = Path(schema.__file__).parents[1]
    assert all(path.is_relative_to(package) for path in resolver.served)


def test_the_schema_of_mathml_refers_to_nothing_outside() -> None:
    folder = gathered("crossref/standard-modules/mathml3")
    for path in folder.glob("mathml3*.xsd"):
        named = re.findall(r'schemaLocation="([^"]+)"', path.read_text(encoding="utf-8"))
        assert all((folder / name).is_file() for name in named)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_formula_is_judged_by_all_of_mathml(tmp_path: Path, version: str) -> None:
    xml = deposit(tmp_path, FORMULA, version)
    assert problems(xml) == []
    [found] = problems(xml.replace(b"<mml:mn>2</mml:mn>", b""))[:1]
    assert "msup" in found


def test_the_stand_in_holds_all_that_is_referred_to() -> None:
    referred = set()
    for path in gathered("crossref").glob("*.xsd"):
        referred |= set(re.findall(r'"mml:(\w+)"', path.read_text(encoding="utf-8")))
    assert referred == {"math"}


def test_problems_name_the_line() -> None:
    xml = b'<doi_batch xmlns="http://www.crossref.org/schema/5.4.0"\nversion="5.3.1"/>'
    assert problems(xml)
    assert all(re.match(r"line \d+: ", row) for row in problems(xml))


def test_a_version_that_we_do_not_have_is_a_problem() -> None:
    [found] = problems(b'<doi_batch xmlns="http://www.crossref.org/schema/4.4.2" version="4.4.2"/>')
    assert "schema/4.4.2" in found


def test_a_part_that_is_missing_is_a_broken_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Resolver, "_local", lambda *_: None)
    for version in VERSIONS:
        with pytest.raises(NotInstalledWhole, match="does not load"):
            schema.load(version, Resolver())


def test_what_is_no_xml_is_a_problem() -> None:
    assert problems(b"<doi_batch>")[0].startswith("line 1: ")


def test_a_stranger_is_refused(tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.xsd"
    stranger.write_text("<x/>", encoding="utf-8")
    resolver = Resolver()
    for address in (str(stranger), "http://example.org/x.xsd", "../../errors.py"):
        assert resolver._local(address) is None  # noqa: SLF001 - the judge of addresses
