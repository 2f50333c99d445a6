"""Who paid, in Crossref's groups."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import (
    Article,
    Award,
    AwardNumber,
    Funder,
    Funding,
    Identifier,
    Journal,
    Text,
)
from jatspress.deposits.funding import award_dois, funding_program
from small_journal import record, related

WHO = Funder("A Council", (Identifier("10.13039/100000001", "FundRef"),))
TWO = (Funder("A", id="a"), Funder("B", id="b"))


def groups(*awards: Award) -> list[list[tuple[str, str]]]:
    """Return name and text of every assertion, group by group."""
    article = Article("", "en", Text(), Journal(""), funding=Funding(awards=awards))
    program = funding_program(article)
    rows = [] if program is None else [*program]
    return [[(_name(part), part.text or "") for part in row.iterdescendants()] for row in rows]


def _name(element: etree._Element) -> str:
    return element.get("name", "")


def test_a_funder_is_named_with_its_identifier_inside_and_its_awards(tmp_path: Path) -> None:
    reading = related(
        tmp_path,
        "<funding-group><award-group><funding-source><institution-wrap>"
        "<institution>A Council</institution>"
        "<institution-id>http://dx.doi.org/10.13039/100000001</institution-id>"
        "</institution-wrap></funding-source><award-id>A 1</award-id><award-id>A 2</award-id>"
        "</award-group></funding-group>",
    )
    [group] = record(reading).findall(".//crossmark/custom_metadata/program/assertion")
    assert group.get("name") == "fundgroup"
    assert [(row.get("name"), row.text) for row in group] == [
        ("funder_name", "A Council"),
        ("award_number", "A 1"),
        ("award_number", "A 2"),
    ]
    [identifier] = group[0]
    assert identifier.get("name") == "funder_identifier"
    assert identifier.text == "https://doi.org/10.13039/100000001"


@pytest.mark.parametrize(
    "written",
    [
        "10.13039/501100001659",
        "http://dx.doi.org/10.13039/501100001659",
        "doi.org.10.13039/501100001659",
    ],
)
def test_an_identifier_of_the_registry_is_known_in_any_form(written: str) -> None:
    [group] = groups(Award((Funder("", (Identifier(written, "doi"),)),)))
    assert group == [("funder_identifier", "https://doi.org/10.13039/501100001659")]


def test_a_ror_stands_beside_the_name() -> None:
    funder = Funder("NIH", (Identifier("https://ror.org/01cwqze88", "ror"),))
    assert groups(Award((funder,))) == [
        [("funder_name", "NIH"), ("ror", "https://ror.org/01cwqze88")]
    ]


def test_a_ror_with_a_wrong_digit_is_not_sent() -> None:
    assert groups(Award((Funder("NIH", (Identifier("01cwqze89", "ror"),)),))) == [
        [("funder_name", "NIH")]
    ]


def test_awards_of_one_funder_stand_together() -> None:
    one, two = AwardNumber("1"), AwardNumber("2")
    assert groups(Award((WHO,), (one,)), Award((WHO,), (two, one))) == [
        [
            ("funder_name", "A Council"),
            ("funder_identifier", "https://doi.org/10.13039/100000001"),
            ("award_number", "1"),
            ("award_number", "2"),
        ]
    ]


def test_of_several_funders_each_has_the_numbers_that_point_at_it_or_at_none() -> None:
    numbers = (AwardNumber("of a", funders=("a",)), AwardNumber("of both"))
    assert groups(Award(TWO, numbers)) == [
        [("funder_name", "A"), ("award_number", "of a"), ("award_number", "of both")],
        [("funder_name", "B"), ("award_number", "of both")],
    ]


def test_numbers_without_a_funder_are_sent_alone() -> None:
    assert groups(Award(numbers=(AwardNumber("X 9"),))) == [[("award_number", "X 9")]]


def test_an_award_with_a_doi_goes_by_that() -> None:
    numbers = (
        AwardNumber("10.5555/grant", "doi"),
        AwardNumber("7", address="https://doi.org/10.5555/seven"),
        AwardNumber("8", address="https://doi.org/10.13039/100000001"),
    )
    award = Award(numbers=numbers, address="https://doi.org/10.5555/whole")
    assert groups(award) == [
        [
            ("award_number", "7"),
            ("award_number", "8"),
            ("grant_doi", "10.5555/grant"),
            ("grant_doi", "10.5555/seven"),
            ("grant_doi", "10.5555/whole"),
        ]
    ]
    article = Article("", "en", Text(), Journal(""), funding=Funding(awards=(award,)))
    assert [doi.value for doi in award_dois(article)] == [
        "10.5555/grant",
        "10.5555/seven",
        "10.5555/whole",
    ]


def test_who_names_nobody_sends_nothing() -> None:
    assert groups() == []
    assert groups(Award((Funder(""),), (AwardNumber(""),))) == []
