"""Our templates come to the same whether they run fast or as Jinja runs templates."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from jatspress.jats import read
from jatspress.render import theme as theme_module
from jatspress.render.direct import DirectEnvironment
from jatspress.render.html import render_html
from jatspress.render.theme import Theme
from jatspress.render.view import view

CASES = Path(__file__).resolve().parents[1] / "cases"


def page(case: str) -> str:
    reading = read(CASES / case / "article.xml", "article.xml")
    theme = Theme()
    return render_html(view(reading, theme), theme, "article.pdf", "../_shared").html


@pytest.mark.parametrize("case", ["full-text", "kitchen-sink"])
def test_a_page_is_the_same_as_jinja_makes_it(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = page(case)
    monkeypatch.setattr(theme_module, "DirectEnvironment", jinja2.Environment)
    monkeypatch.setattr(theme_module, "straight_macros", lambda _: {})

    assert page(case) == fast


def test_what_is_no_markup_is_escaped() -> None:
    text = "{% macro a(el, x) %}{{ el.strip('b') }}{{ x }}{{ x.upper() }}{{ 1 }}{% endmacro %}"
    module = DirectEnvironment(autoescape=True).from_string(text).module
    shown = module.a("b<b>b", Markup("<i>"))  # type: ignore[attr-defined]

    assert shown == "&lt;b&gt;<i><I>1"
