"""The journal in every tagging."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import Identifier, Issn, Journal, JournalTitle, Link

TITLES = (
    "<journal-title xml:lang='en'>Skin</journal-title><journal-subtitle>A quarterly"
    "</journal-subtitle><abbrev-journal-title abbrev-type='pubmed'>Sk</abbrev-journal-title>"
    "<abbrev-journal-title>S</abbrev-journal-title>"
)


@pytest.mark.parametrize("titles", [TITLES, f"<journal-title-group>{TITLES}</journal-title-group>"])
def test_titles_stand_in_a_group_or_alone(titles: str) -> None:
    found = front("", titles).journal

    assert found == Journal(
        "Skin",
        "Sk",
        subtitles=(JournalTitle("A quarterly"),),
        abbreviations=(JournalTitle("Sk", "pubmed"), JournalTitle("S")),
    )


def test_what_else_a_journal_says_is_kept() -> None:
    found = front(
        "",
        "<journal-id journal-id-type='nlm-ta'>Sk</journal-id><journal-title-group>"
        "<trans-title-group xml:lang='pl'><trans-title>Skóra</trans-title></trans-title-group>"
        "</journal-title-group><issn pub-type='epub'>1234-5679</issn><issn-l>1234-5679</issn-l>"
        "<isbn publication-format='print'>9</isbn><publisher><publisher-name>P</publisher-name>"
        "<publisher-loc>Olsztyn</publisher-loc></publisher><self-uri xlink:href='https://e.org/'/>",
    ).journal

    assert found == Journal(
        "",
        issns=(Issn("1234-5679", "electronic"),),
        publisher="P",
        publisher_location="Olsztyn",
        translated_titles=(JournalTitle("Skóra", language="pl"),),
        ids=(Identifier("Sk", "nlm-ta"),),
        issn_l="1234-5679",
        isbns=(Identifier("9", "print"),),
        links=(Link("https://e.org/"),),
    )
