"""The byline."""

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


def test_roles_are_crossrefs() -> None:
    given = ["author", "senior_editor", "Academic Editor", "translator", "author non-byline", ""]
    rows = made(*(Contributor(role, "X") for role in given))
    assert [row.get("contributor_role") for row in rows] == [
        "author",
        "editor",
        "editor",
        "translator",
        "author",
        "author",
    ]


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
