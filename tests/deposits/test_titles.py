"""The mark-up of titles."""

import pytest
from lxml import etree

from jatspress.article import Inline, Text
from jatspress.deposits.titles import titles


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
