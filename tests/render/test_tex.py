"""TeX becomes MathML, or is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup, escape

from jatspress.render.tex import as_html, formula


@pytest.mark.parametrize(
    ("content", "tex"),
    [
        ("x^2", "x^2"),
        (" $x^2$ ", "x^2"),
        ("$$x\n  +y$$", "x +y"),
        (r"\(x\)", "x"),
        (r"\[x\]", "x"),
        (r"\documentclass{minimal}\begin{document}$x$\end{document}", "x"),
        ("x % a comment\n+y", "x +y"),
        ("10%", r"10\%"),
        (r"10\%", r"10\%"),
        (r"\label{e1}x\nonumber", "x"),
        ("<?CDATA $x$?>", "x"),
        ("<![CDATA[a<b]]>", "a<b"),
        ("<?other x?>", ""),
    ],
)
def test_the_formula_is_found(content: str, tex: str) -> None:
    assert formula(etree.fromstring(f"<tex-math>{content}</tex-math>")) == tex


@pytest.mark.parametrize(
    ("tex", "html"),
    [
        (r"\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>"),
        (r"10\%", "%"),
        ("a<b", "<mo>&lt;</mo>"),
        (r"\begin{align}a&=b\end{align}", "<mi>b</mi>"),
    ],
)
def test_tex_becomes_mathml_with_its_source(tex: str, html: str) -> None:
    shown = as_html(tex, is_block=True)

    assert isinstance(shown, Markup)
    assert html in shown
    assert shown.startswith('<math display="block"><semantics>')
    assert shown.endswith(f'"application/x-tex">{escape(tex)}</annotation></semantics></math>')


def test_no_number_is_made_up() -> None:
    assert "(1)" not in (as_html(r"\begin{align}a&=b\end{align}", is_block=True) or "")


@pytest.mark.parametrize(
    "tex", [r"\nonsense{x}", r"\frac{a}", "a}", r"\left( a", "x_1_2", "", "a$ and $b", r"\begin"]
)
def test_what_is_not_understood_is_refused(tex: str) -> None:
    assert as_html(tex, is_block=False) is None


@given(st.text(alphabet=r"\{}[]()^_&$%ab1 +-=<>fracsqtend", max_size=40))
def test_whatever_stands_there_is_mathml_or_nothing(tex: str) -> None:
    shown = as_html(tex, is_block=False)

    assert shown is None or etree.fromstring(shown).tag == "math"
