"""Pages and the issue, identifiers and the conference."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import Conference, Identifier, Pages, PartialDate, StatedDate


@pytest.mark.parametrize(
    ("meta", "pages"),
    [
        (
            "<fpage seq='b'>8</fpage><lpage>14</lpage><page-range>8-11, 14</page-range>",
            Pages("8", "14", "b", "8-11, 14"),
        ),
        ("<page-range>8-11</page-range>", Pages("", range="8-11")),
        ("<lpage>14</lpage>", None),
    ],
)
def test_pages_are_as_they_are_printed(meta: str, pages: Pages | None) -> None:
    assert pages == front(meta).pages


def test_an_issue_keeps_all_that_is_said_of_it() -> None:
    found = front(
        "<volume>28</volume><volume-id pub-id-type='doi'>10.5555/v</volume-id>"
        "<volume-series>New</volume-series><issue seq='7'>2</issue><issue-id>i</issue-id>"
        "<issue-title xml:lang='en'>Skin</issue-title><issue-title-group><issue-title>Hair"
        "</issue-title><issue-subtitle>And nails</issue-subtitle></issue-title-group>"
        "<issue-sponsor>A firm</issue-sponsor><issue-part>B</issue-part>"
        "<isbn publication-format='print'>9</isbn>"
        "<supplement><named-content>One</named-content><named-content>Two</named-content></supplement>"
    )
    details = found.issue_details

    assert (found.volume, found.issue) == ("28", "2")
    assert details.volume_ids == (Identifier("10.5555/v", "doi"),)
    assert (details.issue_ids, details.isbns) == ((Identifier("i"),), (Identifier("9", "print"),))
    assert (details.volume_series, details.sequence, details.part) == ("New", "7", "B")
    assert (details.sponsors, details.supplements) == (("A firm",), ("One Two",))
    assert [("Skin", "en", []), ("Hair", "", ["And nails"])] == [
        (row.title.plain, row.language, [below.plain for below in row.subtitles])
        for row in details.titles
    ]


def test_a_volume_in_a_group_counts_where_there_is_no_other() -> None:
    group = "<volume-issue-group><volume>3</volume><issue>4</issue></volume-issue-group>"

    assert (front(group).volume, front(group).issue) == ("3", "4")
    assert front(f"<volume>1</volume>{group}").volume == "1"


def test_a_conference_is_taken_apart() -> None:
    found = front(
        "<conference xlink:href='https://e.org/c'><conf-name>Skin Days</conf-name>"
        "<conf-date>20–23 March 2012</conf-date><conf-num>3</conf-num><conf-loc>Olsztyn</conf-loc>"
        "<conf-sponsor>S</conf-sponsor><conf-theme>T</conf-theme><conf-acronym>SD</conf-acronym>"
        "</conference>"
    ).conference

    assert found == Conference(
        name="Skin Days",
        dates=(
            StatedDate(
                "", "20–23 March 2012", PartialDate(2012, 3, 20), until=PartialDate(2012, 3, 23)
            ),
        ),
        location="Olsztyn",
        acronym="SD",
        number="3",
        theme="T",
        sponsors=("S",),
        text="Skin Days 20–23 March 2012 3 Olsztyn S T SD",
        address="https://e.org/c",
    )


def test_a_conference_in_words_keeps_its_words_and_parts() -> None:
    found = front(
        "<conference><string-conf>At <conf-name>Skin Days</conf-name>, Olsztyn</string-conf>"
        "</conference>"
    ).conference

    assert found == Conference("Skin Days", text="At Skin Days, Olsztyn")
    assert front("").conference is None


@pytest.mark.parametrize(
    ("ids", "doi"),
    [
        ("<article-id pub-id-type='DOI'>10.5555/a</article-id>", "10.5555/a"),
        (
            (
                "<article-id pub-id-type='doi' specific-use='version'>10.5555/a.1</article-id>"
                "<article-id pub-id-type='doi'>10.5555/a</article-id>"
            ),
            "10.5555/a",
        ),
        (
            "<article-id pub-id-type='doi' specific-use='version'>10.5555/a.1</article-id>",
            "10.5555/a.1",
        ),
        ("<article-id pub-id-type='pmid'>7</article-id>", ""),
    ],
)
def test_the_doi_is_that_of_all_versions(ids: str, doi: str) -> None:
    found = front(ids)

    assert doi == (found.doi.value if found.doi else "")


def test_every_identifier_of_the_article_is_kept() -> None:
    found = front(
        "<article-id pub-id-type='pmid'>7</article-id>"
        "<article-id pub-id-type='other' specific-use='s' assigning-authority='a'>x</article-id>"
        "<article-id pub-id-type='pii'/>"
    )

    assert found.ids == (Identifier("7", "pmid"), Identifier("x", "other", "a", "s"))
