"""Titles for every use and in every language."""

from __future__ import annotations

from fragments import front


def test_subtitles_go_with_the_title_of_their_language() -> None:
    found = front(
        "<title-group><article-title>T</article-title><subtitle>S</subtitle><subtitle>R</subtitle>"
        "<trans-title-group xml:lang='de'><trans-title>D</trans-title>"
        "<trans-subtitle>U</trans-subtitle></trans-title-group>"
        "<trans-title xml:lang='fr'>F</trans-title><trans-subtitle xml:lang='fr'>G</trans-subtitle>"
        "<trans-title xml:lang='es'>E</trans-title></title-group>"
    )

    assert ["S", "R"] == [row.plain for row in found.subtitles]
    assert found.subtitle.plain == "S"
    assert [("de", "D", ["U"]), ("fr", "F", ["G"]), ("es", "E", [])] == [
        (row.language, row.title.plain, [below.plain for below in row.subtitles])
        for row in found.translated_titles
    ]


def test_an_alternative_title_says_what_it_is_for() -> None:
    (row,) = front(
        "<title-group><alt-title alt-title-type='running-head' xml:lang='en'>A <italic>b</italic>"
        "</alt-title></title-group>"
    ).alt_titles

    assert (row.kind, row.language, row.title.plain) == ("running-head", "en", "A b")
    assert [run.name for run in row.title.runs if not isinstance(run, str)] == ["italic"]
