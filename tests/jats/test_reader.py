"""From the tree to the Article."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from fragments import front
from jatspress.article import Inline, PartialDate
from jatspress.jats import read
from jatspress.jats.reader import article


def test_the_case_report_holds_what_its_landing_page_shows(case_report: Path) -> None:
    found = read(case_report).article

    assert found.kind == "case-report"
    assert found.title.plain.startswith("Dystrophic calcifications in case of a patient")
    assert {
        "received": "2020-10-14",
        "revised": "2021-01-20",
        "accepted": "2021-01-21",
    } == {row.stage: row.date.iso for row in found.history}
    assert found.published_online == PartialDate(2021, 8, 18)
    assert ("28", "2", "224", "228") == (
        found.volume,
        found.issue,
        found.pages and found.pages.first,
        found.pages and found.pages.last,
    )
    (author,) = found.contributors
    assert author.display_name == "Anna Kruszewska"
    assert author.affiliations == ("aff1",)
    assert ["1", "2"] == [affiliation.label for affiliation in found.affiliations]


def test_the_case_report_has_28_references_of_which_13_have_a_doi(case_report: Path) -> None:
    references = read(case_report).article.references

    assert [str(number) for number in range(1, 29)] == [row.label for row in references]
    assert sum(row.doi is not None for row in references) == 13
    assert not any("doi.org" in row.text or "...." in row.text for row in references)
    chapter = references[17]
    assert (chapter.kind, chapter.first_author, chapter.year) == ("book", "Glimcher", "1962")


@pytest.mark.parametrize(
    ("date", "media"),
    [
        ('<pub-date date-type="pub" publication-format="electronic">', ["online"]),
        ('<pub-date date-type="pub" publication-format="print">', ["print"]),
        ('<pub-date pub-type="epub">', ["online"]),
        ('<pub-date pub-type="ppub">', ["print"]),
        ('<pub-date pub-type="epub-ppub">', ["online", "print"]),
        ('<pub-date pub-type="collection">', ["issue"]),
        ('<pub-date date-type="collection">', ["issue"]),
        ('<pub-date date-type="preprint">', []),
    ],
)
def test_old_and_new_tagging_of_publication_dates(date: str, media: list[str]) -> None:
    found = front(f"{date}<year>2021</year></pub-date>")

    assert media == [row.medium for row in found.publication]


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        (
            "<date date-type='received'><day>1</day><month>2</month><year>2021</year></date>",
            "2021-02-01",
        ),
        ("<date date-type='Received' iso-8601-date='2021-02-03T10:00'/>", "2021-02-03"),
        ("<date date-type='received'><month>02</month><year>2021</year></date>", "2021-02"),
    ],
)
def test_history_dates_come_from_their_parts_or_their_iso_form(date: str, iso: str) -> None:
    (row,) = front(f"<history>{date}</history>").history

    assert iso == row.date.iso


@pytest.mark.parametrize("year", ["MMXXI", "²⁰²¹", "9" * 5000, ""])
def test_a_year_that_is_no_number_is_no_date(year: str) -> None:
    assert not front(f"<pub-date><year>{year}</year></pub-date>").publication


def test_names_come_in_every_tagging() -> None:
    found = front(
        """<contrib-group>
        <contrib><name><surname>A</surname><given-names>B</given-names></name></contrib>
        <contrib><string-name><given-names>C</given-names>
          <surname>D</surname></string-name></contrib>
        <contrib><string-name>E F</string-name></contrib>
        <contrib><collab>The G group</collab></contrib>
        <contrib><name-alternatives><name><surname>H</surname></name></name-alternatives></contrib>
        </contrib-group>"""
    )

    assert ["B A", "C D", "E F", "The G group", "H"] == [
        person.display_name for person in found.contributors
    ]


def test_a_title_keeps_its_mark_up_and_loses_its_notes() -> None:
    found = front(
        "<title-group><article-title>The <italic>in\n vivo</italic> H<sub>2</sub>O"
        '<xref rid="n">*</xref></article-title></title-group>'
    )

    assert found.title.plain == "The in vivo H2O"
    assert ["italic", "sub"] == [run.name for run in found.title.runs if not isinstance(run, str)]


def test_an_article_without_front_matter_is_an_empty_article() -> None:
    found = article(etree.fromstring("<article/>"))

    assert found.title.plain == ""
    assert found.doi is None
    assert found.first_published is None


def test_an_affiliation_and_a_group_are_their_names_alone() -> None:
    found = front(
        """<contrib-group><contrib><collab>The <bold>G</bold> group<contrib-group><contrib><name>
        <surname>M</surname></name></contrib></contrib-group><email>g@example.org</email></collab>
        </contrib></contrib-group>
        <aff id="a"><label>1</label><institution-wrap>
        <institution-id institution-id-type="ror">https://ror.org/05dxps055</institution-id>
        <institution>Univ B</institution></institution-wrap>, <country>Poland</country></aff>"""
    )

    assert ["The G group"] == [person.display_name for person in found.contributors]
    assert ["Univ B, Poland"] == [affiliation.text for affiliation in found.affiliations]


@pytest.mark.parametrize(
    ("group", "contrib", "is_author"),
    [
        ("", "", True),
        ("", 'contrib-type="author"', True),
        ("", 'contrib-type="editor"', False),
        ('content-type="editors"', "", False),
        ('content-type="authors"', "", True),
    ],
)
def test_editors_are_no_authors(group: str, contrib: str, is_author: bool) -> None:  # noqa: FBT001
    name = "<name><surname>A</surname></name>"
    found = front(f"<contrib-group {group}><contrib {contrib}>{name}</contrib></contrib-group>")

    assert [is_author] == [person.is_author for person in found.contributors]


def test_words_that_a_title_points_with_are_part_of_it() -> None:
    found = front(
        "<title-group><article-title>Comment on <xref ref-type='bibr' rid='r'>Smith 2020</xref>"
        "<xref ref-type='fn' rid='n'>a</xref></article-title></title-group>"
    )

    assert found.title.plain == "Comment on Smith 2020"


def test_the_landing_page_is_no_pdf() -> None:
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href'
    found = front(
        f'<self-uri content-type="application/pdf" {link}="https://a.b/x"/>'
        f'<self-uri {link}="https://a.b/x.pdf"/><self-uri content-type="zoobank">http://z</self-uri>'
        f'<self-uri content-type="reviewer_comments" {link}="https://a.b/r"/>'
        f'<self-uri {link}="https://a.b/y"/>'
    )

    assert found.landing_page == "https://a.b/y"


@pytest.mark.parametrize(
    ("citation", "author"),
    [
        ("<name><surname>A</surname></name>", "A"),
        ("<string-name>A B</string-name>", "A B"),
        ("<collab>WHO</collab><name><surname>A</surname></name>", "WHO"),
        (
            (
                "<person-group person-group-type='editor'><collab>E</collab></person-group>"
                "<person-group person-group-type='author'><collab>A</collab></person-group>"
            ),
            "A",
        ),
        (
            "<person-group person-group-type='editor'><collab>E</collab></person-group>",
            "E",
        ),
    ],
)
def test_an_editor_is_first_author_only_where_there_is_none(citation: str, author: str) -> None:
    back = f"<back><ref-list><ref><element-citation>{citation}</element-citation></ref></ref-list>"
    (reference,) = article(etree.fromstring(f"<article>{back}</back></article>")).references

    assert author == reference.first_author


def test_subtitle_and_translated_titles_are_read() -> None:
    found = front(
        """<title-group><article-title>T</article-title><subtitle>S <italic>i</italic></subtitle>
        <trans-title-group xml:lang="de"><trans-title>D</trans-title></trans-title-group>
        <trans-title xml:lang="fr">F</trans-title></title-group>"""
    )

    assert found.subtitle.plain == "S i"
    assert [("de", "D"), ("fr", "F")] == [
        (row.language, row.title.plain) for row in found.translated_titles
    ]


def test_formulas_in_titles_keep_their_attributes() -> None:
    found = front(
        '<title-group><article-title><bold id="b"><mml:math xmlns:mml="http://www.w3.org/1998/Math'
        '/MathML"><mml:mi mathvariant="bold">x</mml:mi></mml:math></bold></article-title>'
        "</title-group>"
    )

    (bold,) = found.title.runs
    assert bold == Inline(
        "bold", (Inline("math", (Inline("mi", ("x",), (("mathvariant", "bold"),)),)),)
    )
