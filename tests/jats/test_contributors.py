"""What is told of contributors beside name and place."""

from __future__ import annotations

import pytest

from fragments import contribs, front
from jatspress.article import Contributor, Identifier, Note, Role

ORCID = "0000-0002-1825-0097"


def only(inside: str, rest: str = "") -> Contributor:
    (found,) = front(contribs(inside) + rest).contributors
    return found


@pytest.mark.parametrize(
    ("inside", "is_proven"),
    [
        (f"<contrib-id contrib-id-type='orcid'>{ORCID}</contrib-id>", False),
        (
            (
                "<contrib-id contrib-id-type='ORCID' authenticated='true'>"
                f"https://orcid.org/{ORCID}</contrib-id>"
            ),
            True,
        ),
        (f"<contrib-id>http://orcid.org/{ORCID}</contrib-id>", False),
        (f"<uri content-type='orcid' xlink:href='http://orcid.org/{ORCID}'/>", False),
        (f"<ext-link xlink:href='https://orcid.org/{ORCID}'>iD</ext-link>", False),
        (
            (
                "<contrib-id contrib-id-type='orcid'>0000-0000-0000-0000</contrib-id>"
                f"<contrib-id contrib-id-type='orcid'>{ORCID}</contrib-id>"
            ),
            False,
        ),
    ],
)
def test_an_orcid_is_found_in_every_tagging(inside: str, is_proven: bool) -> None:  # noqa: FBT001
    found = only(inside).orcid

    assert found
    assert (ORCID, is_proven) == (found.value, found.authenticated)


@pytest.mark.parametrize(
    "inside",
    [
        "<contrib-id contrib-id-type='orcid'>0000-0002-1825-0098</contrib-id>",
        f"<contrib-id contrib-id-type='scopus'>{ORCID}</contrib-id>",
        "<uri xlink:href='https://example.org/'/>",
    ],
)
def test_nothing_else_is_an_orcid(inside: str) -> None:
    assert only(inside).orcid is None


def test_every_identifier_is_kept() -> None:
    inside = (
        "<contrib-id contrib-id-type='scopus' assigning-authority='Elsevier'>7</contrib-id>"
        "<contrib-id contrib-id-type='orcid'>wrong</contrib-id>"
    )

    assert only(inside).ids == (
        Identifier("7", "scopus", "Elsevier"),
        Identifier("wrong", "orcid"),
    )


def test_roles_are_read_in_old_and_new_tagging() -> None:
    address = "https://credit.niso.org/contributor-roles/software/"
    found = only(
        "<role vocab='credit' vocab-identifier='https://credit.niso.org/' vocab-term='Software' "
        f"vocab-term-identifier='{address}' degree-contribution='lead'>Code</role>"
        f"<role content-type='{address}' specific-use='x'>Software</role><role>Cook</role>"
    )

    assert found.roles == (
        Role("Code", "credit", "https://credit.niso.org/", "Software", address, "lead"),
        Role("Software", kind=address, use="x"),
        Role("Cook"),
    )
    assert ["software", "software", ""] == [row.credit for row in found.roles]


@pytest.mark.parametrize(
    ("note", "link"),
    [
        ('<corresp id="n">Mail</corresp>', '<xref ref-type="corresp" rid="n"/>'),
        ('<corresp id="n">Mail</corresp>', '<xref ref-type="fn" rid="n"/>'),
        ('<fn id="n" fn-type="corresp"><p>Mail</p></fn>', '<xref ref-type="fn" rid="m n"/>'),
    ],
)
def test_who_points_at_a_note_of_correspondence_answers_letters(note: str, link: str) -> None:
    notes = f"<author-notes>{note}</author-notes>"

    assert only(link, notes).is_corresponding
    assert not only('<xref ref-type="fn" rid="o"/>', notes).is_corresponding


def test_attributes_and_notes_tell_the_same() -> None:
    notes = (
        '<author-notes><fn id="e" fn-type="equal"><p>Equal</p></fn>'
        '<fn id="d" fn-type="deceased"><label>†</label><p>Died in <b>2020</b></p></fn>'
        "</author-notes>"
    )
    linked = only('<xref ref-type="fn" rid="e"/><xref ref-type="fn" rid="d">†</xref>', notes)
    group = (
        "<contrib-group><contrib equal-contrib='yes' deceased='yes' corresp='yes' id='a1'>"
        "<name><surname>A</surname></name></contrib></contrib-group>"
    )
    (marked,) = front(group).contributors

    assert (linked.contributed_equally, linked.is_deceased, linked.notes) == (
        True,
        True,
        ("e", "d"),
    )
    assert (marked.contributed_equally, marked.is_deceased, marked.id) == (True, True, "a1")
    assert marked.is_corresponding
    assert not only("", notes).is_deceased
    assert front(notes).notes == (
        Note("e", "equal", "", "Equal"),
        Note("d", "deceased", "†", "Died in 2020"),
    )


def test_an_address_for_mail_is_whose_it_surely_is() -> None:
    notes = (
        '<author-notes><corresp id="one">To <email>a@e.org</email></corresp>'
        '<corresp id="two"><email>b@e.org</email> or <email>c@e.org</email></corresp>'
        '<corresp id="shared"><email xlink:href="mailto:d@e.org"/></corresp></author-notes>'
    )
    links = "".join(f'<xref ref-type="corresp" rid="{rid}"/>' for rid in ("one", "two", "shared"))
    other = '<xref ref-type="corresp" rid="shared"/>'
    found = front(contribs(f"{links}<email>own@e.org</email>") + contribs(other) + notes)

    assert [("own@e.org", "a@e.org"), ()] == [row.emails for row in found.contributors]
    assert [("a@e.org",), ("b@e.org", "c@e.org"), ("d@e.org",)] == [
        row.emails for row in found.correspondence
    ]
    assert found.correspondence[0].text == "To a@e.org"


def test_whatever_else_is_said_of_a_person_is_kept() -> None:
    found = only(
        "<address><email>a@e.org</email><uri>https://e.org/a</uri></address>"
        "<author-comment><p>Wrote it</p></author-comment>"
        "<bio><p>Born.</p><p>Studied.</p></bio><on-behalf-of>the Society</on-behalf-of>"
    )

    assert (found.emails, found.links) == (("a@e.org",), ("https://e.org/a",))
    assert (found.comments, found.bio) == (("Wrote it",), "Born. Studied.")
    assert found.on_behalf_of == ("the Society",)


@pytest.mark.parametrize(
    "group",
    [
        "<collab>The Group{}</collab>",
        "<collab-wrap><collab-name>The Group</collab-name>{}</collab-wrap>",
        "<collab-alternatives><collab>The Group{}</collab></collab-alternatives>",
    ],
)
def test_members_of_a_group_are_its_own_and_keep_their_places(group: str) -> None:
    members = (
        "<contrib-group><role>Writers</role><contrib><name><surname>M</surname></name>"
        "<aff>X</aff></contrib></contrib-group><contrib-group><contrib><collab>Inner"
        "<contrib-group><contrib><name><surname>N</surname></name></contrib></contrib-group>"
        "</collab></contrib></contrib-group>"
    )
    found = front(
        f"<contrib-group><contrib>{group.format(members)}</contrib></contrib-group><aff>Y</aff>"
    )
    (row,) = found.contributors
    first, inner = row.members

    assert ("The Group", "Inner") == (row.group, inner.group)
    assert ("M", "Writers") == (first.surname, first.section)
    assert ["N"] == [member.surname for member in inner.members]
    assert ["Y"] == [place.text for place in found.affiliations]
    assert [("X",)] == [(place.text,) for place in found.member_affiliations]
    assert first.affiliations == (found.member_affiliations[0].id,)


def test_a_group_has_mail_and_a_place_of_its_own() -> None:
    found = front(
        "<contrib-group><contrib><collab>G<aff id='g'>X</aff><email>g@e.org</email></collab>"
        "</contrib><on-behalf-of>for all</on-behalf-of></contrib-group>"
    )
    (row,) = found.contributors

    assert ("G", ("g@e.org",), ("g",)) == (row.group, row.emails, row.affiliations)
    assert found.on_behalf_of == ("for all",)


def test_somebody_without_a_name_is_anonymous() -> None:
    (row,) = front(
        "<contrib-group><contrib contrib-type='reviewer'><anonymous/></contrib></contrib-group>"
    ).contributors

    assert (row.is_anonymous, row.role, row.display_name) == (True, "reviewer", "")


@pytest.mark.parametrize(
    ("group", "contrib", "role"),
    [
        ("authors", "person", "author"),
        ("editors", "person", "editor"),
        ("", "group", "author"),
        ("reviewers", "", "reviewer"),
        ("editor", "author", "author"),
        ("", "Academic Editor", "Academic Editor"),
    ],
)
def test_what_somebody_is_says_not_what_they_did(group: str, contrib: str, role: str) -> None:
    (row,) = front(
        f"<contrib-group content-type='{group}'><contrib contrib-type='{contrib}'>"
        "<collab>G</collab></contrib></contrib-group>"
    ).contributors

    assert role == row.role
