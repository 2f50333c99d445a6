"""Where contributors work."""

import pytest
from lxml import etree

from fragments import front
from jatspress.article import Affiliation, Workplace
from jatspress.deposits.affiliations import affiliations


def made(*places: Affiliation) -> list[dict[str, list[str]]]:
    """Return the parts of each institution by name, their kind after the name."""
    element = affiliations(list(places))
    found = []
    for institution in element if element is not None else ():
        parts: dict[str, list[str]] = {}
        for part in institution:
            name = etree.QName(part).localname.removeprefix("institution_")
            parts.setdefault(part.get("type") or name, []).append(part.text or "")
        found.append(parts)
    return found


def of(aff: str) -> list[dict[str, list[str]]]:
    return made(*front(f"<aff>{aff}</aff>").affiliations)


def test_an_institution_has_its_parts_in_the_order_of_the_schema() -> None:
    [found] = of(
        "<institution content-type='dept'>Department of Tea</institution>"
        "<institution-wrap><institution-id institution-id-type='ror'>https://ror.org/039bjqg32"
        "</institution-id><institution>University of Warsaw</institution></institution-wrap>"
        "<city>Warsaw</city><country>Poland</country>"
    )
    assert list(found.items()) == [
        ("name", ["University of Warsaw"]),
        ("ror", ["https://ror.org/039bjqg32"]),
        ("place", ["Warsaw, Poland"]),
        ("department", ["Department of Tea"]),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "sent"),
    [
        ("ROR", "039bjqg32", {"ror": ["https://ror.org/039bjqg32"]}),
        ("doi", "https://ror.org/039bjqg32", {"ror": ["https://ror.org/039bjqg32"]}),
        ("ror", "https://ror.org/039bjqg33", {}),
        ("ISNI", "0000 0001 2324 0507", {"isni": ["https://isni.org/isni/0000000123240507"]}),
        ("isni", "0000 0001 2324 0508", {}),
        ("wikidata", "Q42", {"wikidata": ["https://www.wikidata.org/entity/Q42"]}),
        ("GRID", "grid.12847.38", {}),
    ],
)
def test_identifiers_are_sound_and_full_addresses(
    kind: str, value: str, sent: dict[str, list[str]]
) -> None:
    [found] = of(
        f"<institution-wrap><institution-id institution-id-type='{kind}'>{value}</institution-id>"
        "<institution>U</institution></institution-wrap>"
    )
    assert found == {"name": ["U"], **sent}


def test_an_identifier_may_stand_for_the_name() -> None:
    [found] = of(
        "<institution-wrap><institution-id institution-id-type='ror'>https://ror.org/039bjqg32"
        "</institution-id></institution-wrap>"
    )
    assert found == {"ror": ["https://ror.org/039bjqg32"]}


@pytest.mark.parametrize(
    "parts",
    [
        Workplace("U", ("D",), "Place"),
        Workplace("U", tuple(f"D{number}" for number in range(7)), "Place"),
        Workplace("U", ("D" * 256,), "Place"),
        Workplace("U", (), "P" * 256),
    ],
)
def test_a_part_that_fits_nowhere_goes_into_the_name(parts: Workplace) -> None:
    [found] = made(Affiliation("a", "", "text", workplace=parts))
    words = (*parts.departments, parts.institution, parts.place)
    assert found == {"name": [", ".join(filter(None, words))]}


def test_a_name_too_long_is_cut() -> None:
    [found] = made(Affiliation("a", "", "word " * 300))
    assert found["name"][0].endswith("word…")
    assert len(found["name"][0]) <= 1024


def test_an_affiliation_that_says_nothing_is_none() -> None:
    assert affiliations([Affiliation("a", "", "")]) is None
    assert affiliations([]) is None
