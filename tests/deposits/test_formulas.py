"""Formulas that Crossref would refuse: words go in their place, and the record goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import Deposit, crossref
from jatspress.deposits.schema import problems
from jatspress.finding import Severity
from jatspress.jats import read
from small_journal import DEPOSITOR, SMALL, small, tree

MML = 'xmlns:mml="http://www.w3.org/1998/Math/MathML"'
SOUND = f"<mml:math {MML}><mml:mi>s</mml:mi></mml:math>"


def math(inside: str, attributes: str = "") -> str:
    return f"<mml:math {MML} {attributes}>{inside}</mml:math>"


BAD = math("<mml:mfrac><mml:mi>a</mml:mi></mml:mfrac>")
TEX = "<tex-math>a / b</tex-math>"
DOCUMENT = r"<tex-math>\documentclass{x}\begin{document}a\end{document}</tex-math>"


def deposit(folder: Path, title: str, abstract: str = "") -> Deposit:
    path = small(folder).source.path
    text = SMALL.replace("A title<", f"Of {title} and {SOUND} more<")
    text = text.replace("<history>", f"<abstract><p>On\n{abstract} it.</p></abstract><history>")
    path.write_text(text)
    return crossref([read(path, "small.xml")], DEPOSITOR)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (BAD, "a"),
        (math("<mml:mi>x</mml:mi><mml:nope/>"), "x"),
        (math("<mml:mfrac/>", 'alttext="a over b"'), "a over b"),
        (
            math(
                "<mml:semantics><mml:mfrac/><mml:annotation encoding='application/x-tex'>a/b"
                "</mml:annotation></mml:semantics>"
            ),
            "a/b",
        ),
        (math("<mml:mfrac/>"), ""),
        (f"<inline-formula><alternatives>{TEX}{BAD}</alternatives></inline-formula>", "a / b"),
        (f"<inline-formula><alternatives>{DOCUMENT}{BAD}</alternatives></inline-formula>", "a"),
    ],
)
def test_a_faulty_formula_gives_way_to_words(tmp_path: Path, formula: str, words: str) -> None:
    made = deposit(tmp_path, formula, formula)
    assert problems(made.xml) == []
    assert [(row.code, row.severity) for row in made.findings] == [
        ("DEPOSIT042", Severity.WARNING)
    ] * 2
    places = [row.place.element or "" for row in made.findings]
    assert all("math" in place for place in places)
    assert ["title-group" in place for place in places] == [True, False]
    assert [row.place.line for row in made.findings] == [6, 9]
    root = tree(made.xml)
    title = root.find(".//titles/title")
    assert title is not None
    assert " ".join("".join(title.itertext()).split()) == " ".join(f"Of {words} and s more".split())
    (paragraph,) = root.iterfind(".//abstract/p")
    assert " ".join("".join(paragraph.itertext()).split()) == " ".join(f"On {words} it.".split())
    assert len([*title.iter("math")]) == 1


def test_an_attribute_that_mathml_does_not_know_costs_the_formula_of_an_abstract_alone(
    tmp_path: Path,
) -> None:
    made = deposit(tmp_path, SOUND, math("<mml:mi>x</mml:mi>", 'odd="1"'))
    assert [row.code for row in made.findings] == ["DEPOSIT042"]
    assert "odd" in made.findings[0].message
    assert problems(made.xml) == []


def test_sound_formulas_are_told_of_by_nobody(tmp_path: Path) -> None:
    made = deposit(tmp_path, SOUND, SOUND)
    assert made.findings == ()
    assert len([*etree.fromstring(made.xml).iter("{*}math")]) == 3


def test_a_formula_in_a_review_costs_it_nothing_either(tmp_path: Path) -> None:
    stub = (
        '<front-stub><article-id pub-id-type="doi">10.5555/r</article-id><title-group>'
        f"<article-title>Report on {BAD}</article-title></title-group>"
        "<pub-date><day>9</day><month>8</month><year>2020</year></pub-date></front-stub>"
    )
    part = f'<sub-article article-type="referee-report" id="r">\n{stub}</sub-article>'
    reading = small(tmp_path, "A title</article-title>", f"A {BAD}</article-title>")
    text = reading.source.data.decode().replace("</front>", f"</front>{part}")
    reading.source.path.write_text(text)
    made = crossref([read(reading.source.path, "small.xml")], DEPOSITOR)
    assert [*made.named("x")] == ["x.xml", "x-peer-reviews.xml"]
    assert [(row.code, row.place.element) for row in made.findings][1:] == [
        ("DEPOSIT042", "/article/sub-article")
    ]
    assert made.findings[1].place.line == 9
