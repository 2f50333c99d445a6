"""The parts of an affiliation, in every tagging."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import Affiliation, Identifier, Institution


def only(inside: str) -> Affiliation:
    (found,) = front(f"<aff>{inside}</aff>").affiliations
    return found


@pytest.mark.parametrize(
    ("inside", "city", "state", "postal_code"),
    [
        (
            "<city>Olsztyn</city><state>WM</state><postal-code>10-719</postal-code>",
            "Olsztyn",
            "WM",
            "10-719",
        ),
        ("<addr-line><city>Olsztyn</city>, <state>WM</state></addr-line>", "Olsztyn", "WM", ""),
        (
            (
                "<addr-line content-type='city'>Olsztyn</addr-line>"
                "<addr-line content-type='zipcode'>1</addr-line>"
            ),
            "Olsztyn",
            "",
            "1",
        ),
        (
            (
                "<addr-line><named-content content-type='city'>Olsztyn</named-content>"
                "<named-content content-type='province'>WM</named-content></addr-line>"
            ),
            "Olsztyn",
            "WM",
            "",
        ),
        ("University, Olsztyn, WM 10-719", "", "", ""),
    ],
)
def test_the_address_is_read_where_it_is_tagged(
    inside: str, city: str, state: str, postal_code: str
) -> None:
    found = only(inside)

    assert (city, state, postal_code) == (found.city, found.state, found.postal_code)


@pytest.mark.parametrize(
    "inside",
    [
        "<country country='PL'>Poland</country>",
        "<addr-line><country country='PL'>Poland</country></addr-line>",
    ],
)
def test_a_country_has_a_name_and_a_code(inside: str) -> None:
    found = only(inside)

    assert ("Poland", "PL") == (found.country, found.country_code)


@pytest.mark.parametrize("kind", ["dept", "department", "orgdiv1", "orgdiv3"])
def test_departments_are_told_from_institutions(kind: str) -> None:
    found = only(
        f"<institution content-type='{kind}'>Surgery, Ward 2</institution>"
        "<institution content-type='orgname'>University</institution>"
    )

    assert found.departments == ("Surgery, Ward 2",)
    assert found.institutions[1] == Institution("University", "orgname")
    assert found.text == "Surgery, Ward 2, University"


def test_a_department_in_an_address_is_one() -> None:
    inside = "<addr-line><named-content content-type='department'>D</named-content></addr-line>"

    assert only(f"{inside}<institution>U</institution>").departments == ("D",)


def test_identifiers_are_those_of_the_institution_in_their_wrap() -> None:
    ids = (
        "<institution-id institution-id-type='ror'>https://ror.org/05s4feg49</institution-id>"
        "<institution-id institution-id-type='Ringgold'>49653</institution-id>"
    )
    found = only(
        "<institution-wrap><institution content-type='dept'>D</institution>"
        f"<institution>U</institution>{ids}</institution-wrap>"
        "<institution-wrap><institution-id institution-id-type='ISNI'>1</institution-id>"
        "</institution-wrap><institution-wrap><institution>V</institution></institution-wrap>"
    )
    ror = Identifier("https://ror.org/05s4feg49", "ror")
    ringgold = Identifier("49653", "Ringgold")

    assert found.institutions == (
        Institution("D", "dept"),
        Institution("U", "", (ror, ringgold)),
        Institution("", "", (Identifier("1", "ISNI"),)),
        Institution("V"),
    )
    assert found.ids == (ror, ringgold, Identifier("1", "ISNI"))


def test_the_forms_in_other_languages_are_alternatives() -> None:
    (found,) = front(
        "<aff-alternatives id='x'><aff xml:lang='en'><institution>University</institution></aff>"
        "<aff xml:lang='pl'><institution>Uniwersytet</institution></aff>"
        "<aff xml:lang='de'>Universität</aff></aff-alternatives>"
    ).affiliations

    assert ("x", "en", "University") == (found.id, found.language, found.text)
    assert [("pl", "Uniwersytet", ()), ("de", "Universität", ())] == [
        (row.language, row.text, row.alternatives) for row in found.alternatives
    ]


def test_mail_and_links_are_apart_from_the_name() -> None:
    found = only(
        "<label>1</label>University, <email>a@e.org</email><uri xlink:href='https://e.org/'>e</uri>"
    )

    assert (found.label, found.name) == ("1", "University,")
    assert (found.emails, found.links) == (("a@e.org",), ("https://e.org/",))
