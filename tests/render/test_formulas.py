"""Formulas as HTML takes them: mended where the article's MathML is wrong, and no word lost."""

from __future__ import annotations

import pytest
from lxml import etree

from jatspress.render.mathml import as_html

NAMESPACE = 'xmlns="http://www.w3.org/1998/Math/MathML"'


def shown(formula: str, *taken: str) -> str:
    """Return a formula on a page where some ids are taken, without its outermost tag."""
    math = etree.fromstring(f"<math {NAMESPACE}>{formula}</math>")
    html = as_html(math, lambda name: name not in taken)
    return str(html).removeprefix("<math>").removesuffix("</math>")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        # Too many children and too few: a row, as browsers draw them.
        (
            "<munderover><mo>∑</mo><mi>i</mi><mo>=</mo><mn>1</mn></munderover>",
            "<mrow><mo>∑</mo><mi>i</mi><mo>=</mo><mn>1</mn></mrow>",
        ),
        ("<mfrac><mi>a</mi></mfrac>", "<mrow><mi>a</mi></mrow>"),
        ("<mrow>a<mi>b</mi>c</mrow>", "<mrow><mtext>a</mtext><mi>b</mi><mtext>c</mtext></mrow>"),
        (
            "<mtable><mtd><mi>a</mi></mtd></mtable>",
            "<mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>",
        ),
        ("<mtr><mtd><mi>a</mi></mtd></mtr>", "<mrow><mrow><mi>a</mi></mrow></mrow>"),
        (
            "<mmultiscripts><mi>a</mi><mi>b</mi></mmultiscripts>",
            "<mmultiscripts><mi>a</mi><mi>b</mi><none></none></mmultiscripts>",
        ),
        (
            "<mmultiscripts><mi/><mprescripts/><mi>b</mi></mmultiscripts>",
            "<mmultiscripts><mi></mi><mprescripts></mprescripts><mi>b</mi><none></none></mmultiscripts>",
        ),
        (
            '<mfenced open="[" separators=";"><mi>a</mi><mi>b</mi></mfenced>',
            "<mrow><mo>[</mo><mi>a</mi><mo>;</mo><mi>b</mi><mo>)</mo></mrow>",
        ),
        ("<mspace>a</mspace>", "<mrow><mtext>a</mtext></mrow>"),
        ("<mtext>a<mi>b</mi></mtext>", "<mrow><mtext>a</mtext><mi>b</mi></mrow>"),
        (
            "<apply><plus/><ci>a</ci><cn>2</cn></apply>",
            "<mrow><mi>plus</mi><mi>a</mi><mn>2</mn></mrow>",
        ),
        ("<math><mi>a</mi></math>", "<mrow><mi>a</mi></mrow>"),
    ],
)
def test_what_stands_wrong_is_mended(wrong: str, right: str) -> None:
    assert shown(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('<mspace width="1 em"/>', "<mspace></mspace>"),
        ('<mspace width="-0.5em"/>', '<mspace width="-0.5em"></mspace>'),
        ('<mi mathvariant="bold italic">a</mi>', "<mi>a</mi>"),
        ('<mo stretchy="TRUE" form="infix">a</mo>', '<mo form="infix">a</mo>'),
        ('<mrow stretchy="true"><mi>a</mi></mrow>', "<mrow><mi>a</mi></mrow>"),
        ('<mi id="1">a</mi>', "<mi>a</mi>"),
        ('<mi id="taken">a</mi>', "<mi>a</mi>"),
        ('<mi id="free">a</mi>', '<mi id="free">a</mi>'),
        (
            '<mpadded width="+2width"><mi>a</mi></mpadded>',
            '<mpadded width="+2width"><mi>a</mi></mpadded>',
        ),
    ],
)
def test_an_attribute_stays_if_html_takes_its_value(wrong: str, right: str) -> None:
    assert shown(wrong, "taken") == right
