"""An affiliation in three parts, in the ways publishers tag it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fragments import front
from jatspress.article import Workplace
from jatspress.jats.workplaces import workplace


def parts(inside: str) -> Workplace:
    (found,) = front(f"<aff>{inside}</aff>").affiliations
    return found.workplace


UNIVERSITY = "<institution>University</institution>"
TOWN = "<addr-line><named-content content-type='city'>Olsztyn</named-content></addr-line>"
POLAND = "<country>Poland</country>"
ALL = Workplace("University", ("Department of Tea",), "Olsztyn, Poland")


@pytest.mark.parametrize(
    "inside",
    [
        (
            f"<institution content-type='dept'>Department of Tea</institution>, {UNIVERSITY}, "
            f"{TOWN}, {POLAND}."
        ),
        (
            f"<label>1</label><institution content-type='orgname'>University</institution>"
            f"<institution content-type='orgdiv1'>Department of Tea</institution>{TOWN}{POLAND}"
        ),
        (
            f"<institution content-type='original'>University, Olsztyn, Poland</institution>"
            "<institution content-type='normalized'>Uni</institution>"
            "<institution content-type='orgdiv1'>Department of Tea</institution>"
            f"<institution content-type='orgname'>University</institution>{TOWN}{POLAND}"
        ),
        (
            f"<addr-line>Department of Tea</addr-line>, {UNIVERSITY}, "
            f"<addr-line>Olsztyn</addr-line>, {POLAND}"
        ),
        (
            f"<named-content content-type='organisation-division'>Department of Tea</named-content>"
            f"{UNIVERSITY}<named-content content-type='city'>Olsztyn</named-content>{POLAND}"
        ),
        (
            f"<institution-wrap><institution content-type='dept'>Department of Tea</institution>, "
            f"{UNIVERSITY}</institution-wrap>, Olsztyn, Poland"
        ),
        (
            f"<bold>1</bold><addr-line content-type='verbatim'>All of it in words</addr-line>"
            f"<institution content-type='dept'>Department of Tea</institution>{UNIVERSITY}{TOWN}"
            f"{POLAND}"
        ),
        (
            f"<institution content-type='dept'>Department of Tea</institution>{UNIVERSITY}{TOWN}"
            f"{POLAND} University. Department of Tea. Olsztyn, Poland"
        ),
        (
            f"<institution content-type='dept'>Department of Tea</institution>, {UNIVERSITY}, "
            f"{TOWN}, {POLAND}; <email>a@b.pl</email> (A.B.)"
        ),
    ],
)
def test_the_parts_are_told_in_every_tagging(inside: str) -> None:
    assert parts(inside) == ALL


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("University, Olsztyn, Poland", Workplace("University, Olsztyn, Poland")),
        (
            f"Department of Tea, {UNIVERSITY}, {TOWN}, {POLAND}",
            Workplace("Department of Tea, University", (), "Olsztyn, Poland"),
        ),
        (
            f"{UNIVERSITY}, School of Tea, {TOWN}",
            Workplace("University, School of Tea", (), "Olsztyn"),
        ),
        ("<addr-line>University, Olsztyn</addr-line>", Workplace("University, Olsztyn")),
        (
            f"<institution content-type='dept'>Tea House</institution>{TOWN}",
            Workplace("Tea House", (), "Olsztyn"),
        ),
        (
            f"{UNIVERSITY}<postal-code>10-719</postal-code><city>Olsztyn</city>{POLAND}",
            Workplace("University", (), "10-719 Olsztyn, Poland"),
        ),
        (
            "<institution content-type='original'>University. E-mail: a@b.pl</institution>",
            Workplace("University"),
        ),
        (
            f"<!-- x -->University<?x y?> of Tea, {POLAND}",
            Workplace("University of Tea", (), "Poland"),
        ),
        (POLAND, Workplace("Poland")),
        ("<email>a@b.pl</email>", Workplace()),
    ],
)
def test_what_is_not_tagged_is_told_by_its_place(inside: str, found: Workplace) -> None:
    assert parts(inside) == found


PIECES = st.sampled_from(
    [
        "",
        "alpha",
        ", ",
        "university of {}",
        "<country>{}</country>",
        "<city>{}</city>",
        "<addr-line>{}</addr-line>",
        "<institution>{}</institution>",
        "<institution content-type='dept'>{}</institution>",
        "<institution-wrap><institution>{}</institution></institution-wrap>",
    ]
)


@given(st.lists(PIECES, max_size=6))
def test_no_word_is_lost(pieces: list[str]) -> None:
    inside = "".join(piece.format(f"word{at}") + " " for at, piece in enumerate(pieces))
    aff = etree.fromstring(f"<aff>{inside}</aff>")
    found = workplace(aff)
    told = " ".join((found.institution, *found.departments, found.place)).replace(",", " ")
    assert set("".join(aff.itertext()).replace(",", " ").split()) == set(told.split())
