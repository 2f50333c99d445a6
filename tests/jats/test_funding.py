"""Who paid, in every tagging."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import Award, AwardNumber, Funder, Funding, Identifier, Name, Recipient

FUNDREF = Identifier("10.13039/100000001", "FundRef")


def award(inside: str, attributes: str = "") -> Award:
    """Return the award of one group."""
    group = f"<award-group {attributes}>{inside}</award-group>"
    found = front(f"<funding-group>{group}</funding-group>").funding
    assert found
    (row,) = found.awards
    return row


@pytest.mark.parametrize(
    ("source", "attributes"),
    [
        (
            (
                "<institution-wrap><institution>NSF</institution><institution-id "
                "institution-id-type='FundRef'>10.13039/100000001</institution-id></institution-wrap>"
            ),
            "",
        ),
        ("NSF<named-content content-type='fundref-id'>10.13039/100000001</named-content>", ""),
        (
            (
                "<named-content content-type='funder-name'>NSF</named-content><named-content "
                "content-type='funder-identifier'>10.13039/100000001</named-content>"
            ),
            "",
        ),
        ("NSF", "xlink:href='https://doi.org/10.13039/100000001'"),
    ],
)
def test_a_funder_and_its_identifier_are_told_apart(source: str, attributes: str) -> None:
    found = award(f"<funding-source>{source}</funding-source>", attributes)

    assert found.funders == (Funder("NSF", (FUNDREF,)),)
    assert found.address == ""


def test_identifiers_of_other_registries_are_kept_as_they_are() -> None:
    ror = "<institution-id institution-id-type='ror'>https://ror.org/021nxhr62</institution-id>"
    found = award(
        f"<funding-source country='US' id='s'><institution-wrap><institution>NSF</institution>{ror}"
        "</institution-wrap></funding-source><support-source>A school</support-source>"
    )

    assert found.funders == (
        Funder("NSF", (Identifier("https://ror.org/021nxhr62", "ror"),), "US", "s"),
        Funder("A school"),
    )


def test_an_award_has_numbers_people_and_a_name() -> None:
    name = "<name><surname>Nowak</surname></name>"
    found = award(
        "<award-id award-id-type='doi' xlink:href='https://doi.org/10.5555/g' rid='s'>10.5555/g"
        "</award-id><award-id>2</award-id><award-name>Prize</award-name><award-desc>For skin"
        f"</award-desc><principal-award-recipient>{name}<contrib-id contrib-id-type='orcid'>1"
        "</contrib-id></principal-award-recipient><principal-award-recipient><institution>U"
        "</institution></principal-award-recipient><principal-investigator>A. B."
        "</principal-investigator>",
        "id='g' award-type='grant' xlink:href='https://e.org/g'",
    )

    assert found == Award(
        numbers=(
            AwardNumber("10.5555/g", "doi", "https://doi.org/10.5555/g", ("s",)),
            AwardNumber("2"),
        ),
        recipients=(
            Recipient(
                "principal-award-recipient", (Name("Nowak"),), ids=(Identifier("1", "orcid"),)
            ),
            Recipient("principal-award-recipient", institution="U"),
            Recipient("principal-investigator", institution="A. B."),
        ),
        name="Prize",
        description="For skin",
        kind="grant",
        address="https://e.org/g",
        id="g",
    )


def test_statements_stand_beside_awards() -> None:
    found = front(
        "<funding-group><funding-statement>By A.</funding-statement><open-access><p>Paid by B.</p>"
        "</open-access></funding-group><support-group><funding-group><funding-statement>By C."
        "</funding-statement></funding-group></support-group>"
    ).funding

    assert found == Funding(("By A.", "By C."), open_access="Paid by B.")
    assert found.statement == "By A. By C."
    assert front("<funding-group/>").funding is None


def test_the_oldest_tagging_ties_numbers_to_sponsors_by_id() -> None:
    found = front(
        "<contract-num id='n'>1</contract-num><contract-num rid='a'>2</contract-num>"
        "<contract-num>3</contract-num><contract-sponsor id='a'>A</contract-sponsor>"
        "<grant-sponsor rid='n'>B</grant-sponsor>"
    ).funding

    assert found == Funding(
        awards=(
            Award((Funder("A", id="a"),), (AwardNumber("2", funders=("a",)),)),
            Award((Funder("B"),), (AwardNumber("1"),)),
            Award(numbers=(AwardNumber("3"),)),
        )
    )
