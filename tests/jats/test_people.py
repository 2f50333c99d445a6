"""Whose affiliation is whose."""

from __future__ import annotations

from lxml import etree

from jatspress.article import Affiliation, Contributor
from jatspress.jats.affiliations import affiliations
from jatspress.jats.belonging import places
from jatspress.jats.people import contributors
from jatspress.jats.pointing import pointed


def whose(meta: str) -> dict[str, list[str]]:
    """Return the words of each contributor's affiliations."""
    element = etree.fromstring(f"<article-meta>{meta}</article-meta>")
    found = places(element)
    rows: dict[str, Affiliation] = {row.id: row for row in affiliations(found)}
    people: tuple[Contributor, ...] = contributors(element, found, pointed(element))
    assert len(rows) == len(affiliations(found))
    return {row.surname: [rows[id_].text for id_ in row.affiliations] for row in people}


def person(name: str, inside: str = "", attributes: str = "") -> str:
    return f"<contrib {attributes}><name><surname>{name}</surname></name>{inside}</contrib>"


LINK = '<xref ref-type="aff" rid="{}"/>'


def test_an_affiliation_without_id_belongs_to_whom_it_stands_in() -> None:
    inside = "<aff>X</aff><aff>Y</aff>"
    group = f"<contrib-group>{person('A', inside)}{person('B', '<aff>X</aff>')}</contrib-group>"

    assert whose(group) == {"A": ["X", "Y"], "B": ["X"]}


def test_a_group_without_links_shares_its_affiliations() -> None:
    members = person("A") + person("B")
    groups = (
        f'<contrib-group>{members}<aff id="x">X</aff><aff>Y</aff></contrib-group>'
        f"<contrib-group>{person('C')}<aff>Z</aff></contrib-group><aff>W</aff>"
    )

    assert whose(groups) == {"A": ["X", "Y"], "B": ["X", "Y"], "C": ["Z"]}


def test_a_group_with_links_shares_nothing() -> None:
    members = person("A", LINK.format("x")) + person("B")
    group = f'<contrib-group>{members}<aff id="x">X</aff><aff>Y</aff></contrib-group>'

    assert whose(group) == {"A": ["X"], "B": []}


def test_links_in_every_tagging_are_followed_once() -> None:
    members = (
        person("A", LINK.format("x y"))
        + person("B", LINK.format("x"), 'rid="y note"')
        + person("C", LINK.format("x"), 'rid="x"')
    )
    rest = '<aff id="x">X</aff><aff id="y">Y</aff>'

    assert whose(f"<contrib-group>{members}</contrib-group>{rest}") == {
        "A": ["X", "Y"],
        "B": ["X", "Y"],
        "C": ["X"],
    }


def test_of_an_affiliation_in_several_languages_the_first_counts() -> None:
    forms = '<aff id="x-en">X</aff><aff id="x-pl">Iks</aff>'
    members = person("A", LINK.format("x")) + person("B", LINK.format("x-pl"))
    named = f'<aff-alternatives id="x">{forms}</aff-alternatives>'

    assert whose(f"<contrib-group>{members}{named}</contrib-group>") == {"A": ["X"], "B": ["X"]}
    shared = "<aff-alternatives><aff>X</aff><aff>Iks</aff></aff-alternatives>"
    assert whose(f"<contrib-group>{person('A')}{shared}</contrib-group>") == {"A": ["X"]}


def test_an_id_given_twice_is_the_first_ones() -> None:
    group = f"<contrib-group>{person('A', LINK.format('x'))}</contrib-group>"

    assert whose(f'{group}<aff id="x">X</aff><aff id="x">Y</aff>') == {"A": ["X"]}
