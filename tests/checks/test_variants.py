"""What else the rules find whose own articles show one of several ways to offend."""

from __future__ import annotations

from pathlib import Path

import pytest

from small_front import messages

RECEIVED = '<date date-type="received"><day>14</day><month>10</month><year>2021</year></date>'


def dated(publication: str, history: str = "") -> str:
    """Return front matter with a publication date and a history."""
    return f'<pub-date date-type="pub">{publication}</pub-date><history>{history}</history>'


def of(kind: str, parts: str, iso: str = "") -> str:
    """Return a date of the history."""
    attribute = f' iso-8601-date="{iso}"' if iso else ""
    return f'<date date-type="{kind}"{attribute}>{parts}</date>'


@pytest.mark.parametrize(
    ("code", "meta", "says"),
    [
        (
            "DATE001",
            dated("<month>02</month><year>2021</year>", RECEIVED),
            "published on 2021-02 but received on 2021-10-14",
        ),
        (
            "DATE001",
            dated(
                "<year>2022</year>",
                RECEIVED + of("rev-recd", "<day>01</day><month>12</month><year>2020</year>"),
            ),
            "revised on 2020-12-01 but received on 2021-10-14",
        ),
        ("DATE002", dated("<month>13</month><year>2021</year>"), "2021-13 is in no calendar"),
        (
            "DATE002",
            dated("<year>2021</year>", of("accepted", "<day>21</day><year>2021</year>")),
            "has the day 21 but no month",
        ),
        (
            "DATE003",
            dated("<year>2021</year>", of("accepted", "<year>2021</year>", "20210818")),
            "which is no date",
        ),
        (
            "DATE003",
            dated(
                "<year>2021</year>",
                of("accepted", "<month>02</month><year>2021</year>", "2021-01-12T12:00Z"),
            ),
            "says 2021-02 but its iso-8601-date 2021-01-12",
        ),
    ],
)
def test_date_is_wrong_in_another_way(tmp_path: Path, code: str, meta: str, says: str) -> None:
    (message,) = messages(tmp_path, meta, code)
    assert says in message


@pytest.mark.parametrize(
    ("code", "meta"),
    [
        ("DATE002", dated("<season>Spring</season><year>2021</year>")),
        ("DATE002", dated("<day>29</day><month>02</month><year>2020</year>")),
        (
            "DATE003",
            dated(
                "<year>2021</year>",
                of("accepted", "<day>12</day><month>01</month><year>2021</year>", "2021-01"),
            ),
        ),
        (
            "DATE003",
            dated(
                "<year>2021</year>",
                of(
                    "accepted",
                    "<day>12</day><month>01</month><year>2021</year>",
                    "2021-01-12T12:00Z",
                ),
            ),
        ),
    ],
)
def test_date_is_right(tmp_path: Path, code: str, meta: str) -> None:
    assert messages(tmp_path, meta, code) == []


@pytest.mark.parametrize(
    ("orcid", "says"),
    [
        ("https://orcid.org/0000-0002-1825-0079", "is mistyped"),
        ("0000-0002", "is no ORCID iD"),
        ("", "is tagged but empty"),
    ],
)
def test_orcid_is_wrong(tmp_path: Path, orcid: str, says: str) -> None:
    (message,) = messages(tmp_path, author(orcid), "NAME003")
    assert says in message


def test_last_character_of_an_orcid_may_be_a_letter(tmp_path: Path) -> None:
    assert messages(tmp_path, author("https://orcid.org/0000-0002-1694-233X"), "NAME003") == []


def author(orcid: str) -> str:
    """Return an author with an ORCID iD."""
    return (
        '<contrib-group><contrib contrib-type="author">'
        f'<contrib-id contrib-id-type="orcid">{orcid}</contrib-id>'
        "<name><surname>Lis</surname></name></contrib></contrib-group>"
    )


@pytest.mark.parametrize(
    ("doi", "says"),
    [
        ("10.1016/j.sema....", "is cut short"),
        ("https://doi.org/10.1016/j.sema…", "is cut short"),
        ("10.1126/science. 1068094", "is no DOI"),
        ("S0365-0596", "is no DOI"),
        ("", "is tagged but empty"),
    ],
)
def test_doi_of_a_reference_is_wrong(tmp_path: Path, doi: str, says: str) -> None:
    (message,) = messages(tmp_path, "", "REF002", rest=cited(doi))
    assert says in message


@pytest.mark.parametrize(
    "doi",
    [
        "https://doi.org/10.1016/j.semarthrit.2005.01.016",
        "doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16&lt;1661::AID-SIM968>3.0.CO;2-2",
    ],
)
def test_doi_of_a_reference_is_right(tmp_path: Path, doi: str) -> None:
    assert messages(tmp_path, "", "REF002", rest=cited(doi)) == []


def cited(doi: str) -> str:
    """Return back matter with one reference."""
    return (
        '<back><ref-list><ref id="r1"><mixed-citation>Lis A. <source>Skin</source>. '
        f'<pub-id pub-id-type="doi">{doi}</pub-id></mixed-citation></ref></ref-list></back>'
    )


@pytest.mark.parametrize(
    ("affiliations", "count"),
    [
        ('<aff id="a1">One</aff><aff id="a2">Two</aff>', 1),
        ('<aff id="a1">One</aff><aff-alternatives id="a2"><aff>Two</aff></aff-alternatives>', 1),
        ('<aff id="a1">One</aff>', 0),
    ],
)
def test_affiliation_belongs_to_nobody(tmp_path: Path, affiliations: str, count: int) -> None:
    names = "<name><surname>Lis</surname></name>"
    link = '<xref ref-type="aff" rid="a1"/>'
    meta = f"<contrib-group><contrib>{names}{link}</contrib>{affiliations}</contrib-group>"
    outside = meta.replace(affiliations, "") + affiliations
    assert len(messages(tmp_path, outside, "NAME001")) == count


def test_many_authors_without_orcid_are_one_finding(tmp_path: Path) -> None:
    names = ("Nowak", "Lis", "Kos", "Mak", "Bąk", "Żak")
    group = "".join(f"<contrib><name><surname>{name}</surname></name></contrib>" for name in names)
    (message,) = messages(tmp_path, f"<contrib-group>{group}</contrib-group>", "NAME002")
    assert "Nowak, Lis, Kos, Mak, Bąk and 1 more" in message
