"""Versions, events, and what an article belongs to."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import (
    Count,
    CustomMeta,
    Doi,
    Event,
    Identifier,
    Licence,
    Link,
    PartialDate,
    Permissions,
    Product,
    Relation,
    StatedDate,
    Supplement,
    Version,
)


def test_versions_stand_alone_or_side_by_side() -> None:
    found = front(
        "<article-version article-version-type='number' designator='1.2'>1.2</article-version>"
        "<article-version-alternatives><article-version vocab='JAV' vocab-term='VoR' "
        "iso-8601-date='2021-08-18'>Version of Record</article-version>"
        "</article-version-alternatives>"
    )

    assert found.versions == (
        Version("1.2", "number", "1.2"),
        Version("Version of Record", vocab="JAV", term="VoR", date="2021-08-18"),
    )


def test_an_event_has_dates_identifiers_and_words() -> None:
    found = front(
        "<pub-history><event event-type='preprint'><event-desc>As a preprint: <article-id "
        "pub-id-type='doi'>10.5555/p</article-id></event-desc><article-id pub-id-type='other'>9"
        "</article-id><article-version>1</article-version><date date-type='preprint'><year>2020"
        "</year></date><permissions><license xlink:href='https://e.org/by'/></permissions>"
        "<notes><p>Good.</p></notes><self-uri content-type='preprint' "
        "xlink:href='https://e.org/p'/></event>"
        "<event><event-desc>Seen <pub-date><year>2021</year></pub-date></event-desc>"
        "</event></pub-history>"
    )

    assert found.events == (
        Event(
            "preprint",
            "As a preprint: 10.5555/p",
            (StatedDate("preprint", "2020", PartialDate(2020)),),
            (Identifier("9", "other"), Identifier("10.5555/p", "doi")),
            (Version("1"),),
            (Link("https://e.org/p", "preprint"),),
            ("Good.",),
            Permissions((Licence("https://e.org/by"),)),
        ),
        Event(description="Seen 2021", dates=(StatedDate("", "2021", PartialDate(2021)),)),
    )


@pytest.mark.parametrize(
    ("element", "relation"),
    [
        (
            (
                "<related-article id='r' related-article-type='corrected-article' "
                "ext-link-type='doi' xlink:href='10.5555/old' vol='2' issue='3' page='e4' "
                "elocation-id='e4' journal-id='Sk' journal-id-type='nlm-ta'>"
                "<article-title>Old</article-title> (2)"
                "</related-article>"
            ),
            Relation(
                "related-article",
                "corrected-article",
                "10.5555/old",
                "doi",
                Doi("10.5555/old"),
                "Old",
                "Old (2)",
                "2",
                "3",
                "e4",
                "e4",
                (Identifier("Sk", "nlm-ta"),),
                "r",
            ),
        ),
        (
            (
                "<related-object link-type='dataset' document-id='10.5555/d' "
                "document-id-type='doi' source-id='s'><source>Data</source></related-object>"
            ),
            Relation(
                "related-object",
                "dataset",
                doi=Doi("10.5555/d"),
                title="Data",
                text="Data",
                ids=(Identifier("10.5555/d", "doi"), Identifier("s", "source-id")),
            ),
        ),
        (
            (
                "<related-article related-article-type='companion' xlink:href='https://e.org/x'>"
                "<pub-id pub-id-type='doi'>10.5555/x</pub-id><volume>1</volume><fpage>2</fpage>"
                "</related-article>"
            ),
            Relation(
                "related-article",
                "companion",
                "https://e.org/x",
                doi=Doi("10.5555/x"),
                text="10.5555/x 1 2",
                volume="1",
                page="2",
                ids=(Identifier("10.5555/x", "doi"),),
            ),
        ),
    ],
)
def test_a_relation_says_what_to_and_of_what_kind(element: str, relation: Relation) -> None:
    assert (relation,) == front(element).relations


def test_a_product_is_what_is_reviewed() -> None:
    found = front(
        "<product product-type='book' xlink:href='https://e.org/b'><source>Skin</source>"
        "<year>2020</year><publisher-name>P</publisher-name><isbn>9</isbn></product>"
    )

    text = "Skin 2020 P 9"
    assert found.products == (
        Product("book", text, "Skin", "2020", "P", ("9",), "https://e.org/b"),
    )


def test_supplementary_material_is_where_its_medium_is() -> None:
    found = front(
        "<supplementary-material id='s1' content-type='data' xlink:href='a.csv' mimetype='text' "
        "mime-subtype='csv'><label>S1</label><caption><title>All</title><p>Rows.</p></caption>"
        "</supplementary-material><supplementary-material><media xlink:href='b.avi' "
        "mimetype='video'/></supplementary-material>"
    )

    assert found.supplements == (
        Supplement("s1", "a.csv", "S1", "Rows.", "data", "text/csv"),
        Supplement("", "b.avi", media_type="video"),
    )


def test_links_say_what_is_there() -> None:
    found = front(
        "<self-uri content-type='pdf' xlink:href='a.pdf'>PDF</self-uri>"
        "<self-uri mimetype='text' mime-subtype='html' xml:lang='pl'>https://e.org/a</self-uri>"
    )

    assert found.links == (
        Link("a.pdf", "pdf", "", "PDF"),
        Link("https://e.org/a", "text/html", "pl", "https://e.org/a"),
    )
    assert found.landing_page == "https://e.org/a"


def test_counts_and_names_with_values_are_kept_as_they_are() -> None:
    found = front(
        "<counts><fig-count count='7'/><count count-type='video' count='x'/></counts>"
        "<custom-meta-group><custom-meta specific-use='u'><meta-name>n</meta-name><meta-value>v"
        "</meta-value></custom-meta></custom-meta-group><custom-meta-wrap><custom-meta>"
        "<meta-name>o</meta-name><meta-value/></custom-meta></custom-meta-wrap>"
    )

    assert found.counts == (Count("fig-count", "7"), Count("video", "x"))
    assert found.custom_meta == (CustomMeta("n", "v", "u"), CustomMeta("o", ""))
