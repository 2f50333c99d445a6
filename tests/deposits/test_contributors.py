"""The byline."""

import pytest
from lxml import etree

from jatspress.article import Affiliation, Article, Contributor, Institution, Journal, Orcid, Text
from jatspress.deposits.contributors import contributors


def made(*rows: Contributor, affiliations: tuple[Affiliation, ...] = ()) -> list[etree._Element]:
    article = Article("", "en", Text(), Journal(""), contributors=rows, affiliations=affiliations)
    element = contributors(article)
    return [] if element is None else list(element)


def words(element: etree._Element, name: str) -> list[str]:
    return [row.text or "" for row in element.iter(f"{{*}}{name}")]


def test_the_order_of_the_byline_is_kept() -> None:
    first, second = made(Contributor("author", "Nowak", "Jan", "Jr"), Contributor("author", "Ito"))
    assert [etree.QName(row).localname for row in first] == ["given_name", "surname", "suffix"]
    assert (first.get("sequence"), second.get("sequence")) == ("first", "additional")


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("author", "author"),
        ("senior_editor", "editor"),
        ("Academic Editor", "editor"),
        ("translator", "translator"),
        ("Referee", "reviewer"),
        ("statistical-reviewer", "stats-reviewer"),
        ("reviewer external", "reviewer-external"),
        ("chair", "chair"),
        ("illustrator", "author"),
        ("author non-byline", "other"),
        ("", "author"),
    ],
)
def test_roles_are_crossrefs(given: str, sent: str) -> None:
    [row] = made(Contributor(given, "X"))
    assert row.get("contributor_role") == sent


def test_a_corresponding_author_is_an_author() -> None:
    [row] = made(Contributor("author", "Kruszewska", is_corresponding=True))
    assert row.get("contributor_role") == "author"


def test_a_group_is_an_organization() -> None:
    [row] = made(Contributor("author", group="The Trial Group"))
    assert etree.QName(row).localname == "organization"
    assert row.text == "The Trial Group"


def test_an_only_name_is_sent_as_surname() -> None:
    [row] = made(Contributor("author", given_names="Suharto"))
    assert (words(row, "surname"), words(row, "given_name")) == (["Suharto"], [])


def test_nobody_is_no_element() -> None:
    assert made() == []
    assert made(Contributor("author")) == []


def test_affiliations_stand_in_the_order_of_the_links() -> None:
    places = (Affiliation("a1", "1", "Olsztyn"), Affiliation("a2", "2", "Kyoto"))
    [row] = made(Contributor("author", "X", affiliations=("a2", "a1", "gone")), affiliations=places)
    assert words(row, "institution_name") == ["Kyoto", "Olsztyn"]


def test_an_affiliation_too_long_gives_way_to_its_institutions() -> None:
    institutions = (Institution("School"), Institution("University"))
    place = Affiliation("a", "", "x" * 1025, institutions=institutions)
    [row] = made(Contributor("author", "X", affiliations=("a",)), affiliations=(place,))
    assert words(row, "institution_name") == ["School, University"]


def test_an_orcid_is_a_full_address_and_sent_once() -> None:
    orcid = Orcid("0000-0002-1825-0097", authenticated=True)
    first, second = made(
        Contributor("author", "X", orcid=orcid), Contributor("author", "Y", orcid=orcid)
    )
    [element] = first.iter("{*}ORCID")
    assert element.text == "https://orcid.org/0000-0002-1825-0097"
    assert element.get("authenticated") == "true"
    assert words(second, "ORCID") == []


def test_those_who_share_the_first_place_are_first() -> None:
    equal = Contributor("author", "X", contributed_equally=True)
    rows = made(equal, equal, Contributor("author", "Y"), equal)
    assert [row.get("sequence") for row in rows] == ["first", "first", "additional", "additional"]


def test_the_members_of_a_group_follow_it_with_their_affiliations() -> None:
    orcid = Orcid("0000-0002-1825-0097")
    member = Contributor("author non-byline", "Ito", affiliations=("m",), orcid=orcid)
    group = Contributor("author", group="The Trial Group", members=(member,))
    rows = (group, Contributor("author", "Nowak", orcid=orcid))
    places = (Affiliation("m", "", "Kyoto"),)
    article = Article("", "en", Text(), Journal(""), contributors=rows, member_affiliations=places)
    element = contributors(article)
    assert element is not None
    first, second, third = element
    assert first.text == "The Trial Group"
    assert words(second, "surname") == ["Ito"]
    assert second.get("contributor_role") == "other"
    assert words(second, "institution_name") == ["Kyoto"]
    assert words(third, "ORCID") == []


def test_for_whom_it_was_written_stands_after_who_wrote() -> None:
    one = Contributor("author", "Ito", on_behalf_of=("for the Tea Group",))
    article = Article(
        "", "en", Text(), Journal(""), contributors=(one,), on_behalf_of=("on behalf of all",)
    )
    element = contributors(article)
    assert element is not None
    assert [(row.text, row.get("contributor_role")) for row in element][1:] == [
        ("for the Tea Group", "other"),
        ("on behalf of all", "other"),
    ]


def test_who_stands_with_a_group_is_followed_by_it() -> None:
    person, group = made(Contributor("author", "Ito", group="The Trial Group"))
    assert words(person, "surname") == ["Ito"]
    assert (group.text, group.get("sequence")) == ("The Trial Group", "additional")


def test_nobody_known_by_name_is_anonymous() -> None:
    places = (Affiliation("a1", "", "Olsztyn"),)
    rows = made(
        Contributor("reviewer", is_anonymous=True, affiliations=("a1",)),
        Contributor("author", "??", "???"),
        affiliations=places,
    )
    assert [etree.QName(row).localname for row in rows] == ["anonymous", "anonymous"]
    assert words(rows[0], "institution_name") == ["Olsztyn"]


def test_a_name_longer_than_a_persons_is_a_groups() -> None:
    [row] = made(Contributor("author", "x " * 101, "The"))
    assert etree.QName(row).localname == "organization"
    assert row.text == f"The {'x ' * 101}"


def test_a_group_with_a_name_too_long_is_sent_by_its_first_words() -> None:
    [row] = made(Contributor("author", group="Group of all " * 50))
    assert row.text == f"{('Group of all ' * 39).strip()}…"


def test_a_suffix_too_long_is_none() -> None:
    [row] = made(Contributor("author", "Ito", suffix="BSc MSc PhD"))
    assert words(row, "suffix") == []
