"""The mark-up of titles."""

import pytest
from lxml import etree

from jatspress.article import Article, Inline, Journal, Text, TranslatedTitle
from jatspress.deposits.titles import article_titles, titles


def inner(*runs: Inline | str) -> str:
    """Return the content of the title made of runs, namespaces left out."""
    title = titles(Text(runs))[0]
    text = etree.tostring(title, encoding="unicode")
    return text.partition(">")[2].rpartition("<")[0]


@pytest.mark.parametrize(
    ("jats", "crossref"),
    [
        ("italic", "i"),
        ("bold", "b"),
        ("sup", "sup"),
        ("sub", "sub"),
        ("sc", "scp"),
        ("underline", "u"),
        ("monospace", "tt"),
        ("overline", "ovl"),
    ],
)
def test_faces_have_crossrefs_names(jats: str, crossref: str) -> None:
    assert inner("Of ", Inline(jats, ("x",)), "!") == f"Of <{crossref}>x</{crossref}>!"


def test_faces_nest() -> None:
    nested = Inline("bold", ("a", Inline("italic", ("b",)), "c"))
    assert inner(nested) == "<b>a<i>b</i>c</b>"


def test_other_mark_up_gives_way_to_its_words() -> None:
    assert inner("A ", Inline("named-content", ("b ", Inline("sc", ("c",)))), " d") == (
        "A b <scp>c</scp> d"
    )


def test_white_space_is_folded_and_a_break_is_a_space() -> None:
    assert inner("\n  One\n  two", Inline("break"), "three\n") == "One two three"


def test_a_face_without_words_is_no_element() -> None:
    assert inner("A", Inline("italic"), "b") == "Ab"


def test_mathml_keeps_its_own_namespace() -> None:
    formula = Inline("math", (Inline("mi", ("x",)),))
    title = titles(Text(("On ", Inline("inline-formula", (formula,)))))[0]
    assert [row.tag for row in title.iter()][1:] == [
        "{http://www.w3.org/1998/Math/MathML}math",
        "{http://www.w3.org/1998/Math/MathML}mi",
    ]


def test_of_a_formula_in_two_forms_one_is_sent() -> None:
    formula = Inline("math", (Inline("mi", ("x",)),))
    both = Inline("alternatives", (Inline("tex-math", ("$x$",)), formula))
    assert "$" not in inner("On ", both)


POLISH = TranslatedTitle("pl", Text(("O herbacie",)), (Text(("Zarys",)),))


def rows(article: Article) -> list[list[tuple[str, str, str]]]:
    """Return what each `titles` of an article holds: name, words, language."""
    return [
        [
            (etree.QName(part).localname, "".join(part.itertext()), part.get("language", ""))
            for part in row
        ]
        for row in article_titles(article)
    ]


def of(kind: str = "", tongue: str = "en", title_tongue: str = "") -> Article:
    return Article(
        kind,
        tongue,
        Text(("Of tea",)),
        Journal(""),
        title_language=title_tongue,
        subtitles=(Text(("A ", Inline("italic", ("sketch",)))), Text(("Part 1",))),
        translated_titles=(POLISH, TranslatedTitle("de", Text(("Of tea",)))),
    )


def test_titles_in_other_languages_follow_each_with_its_subtitle() -> None:
    assert rows(of()) == [
        [("title", "Of tea", ""), ("subtitle", "A sketch: Part 1", "")],
        [("title", "O herbacie", ""), ("subtitle", "Zarys", "")],
    ]


def test_a_title_translated_has_the_original_beside_it() -> None:
    assert rows(of(tongue="pl", title_tongue="en")) == [
        [
            ("title", "Of tea", ""),
            ("subtitle", "A sketch: Part 1", ""),
            ("original_language_title", "O herbacie", "pl"),
            ("subtitle", "Zarys", ""),
        ]
    ]


def test_the_one_other_title_of_a_translation_is_the_original() -> None:
    article = Article(
        "translation", "en", Text(("Of tea",)), Journal(""), translated_titles=(POLISH,)
    )
    assert [row[0] for row in rows(article)[0]] == [
        "title",
        "original_language_title",
        "subtitle",
    ]


def test_of_too_many_titles_the_first_go() -> None:
    many = tuple(TranslatedTitle("de", Text((f"Tee {number}",))) for number in range(30))
    article = Article("", "en", Text(("Of tea",)), Journal(""), translated_titles=many)
    assert len(article_titles(article)) == 20
