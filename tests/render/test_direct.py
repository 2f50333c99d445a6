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


class Plain(jinja2.Environment):
    """Jinja as it is; what our own environment is told besides, it does not ask for."""

    word = None


def page(case: str) -> str:
    reading = read(CASES / case / "article.xml", "article.xml")
    theme = Theme()
    return render_html(view(reading, theme), theme, "article.pdf", "../_shared").html


@pytest.mark.parametrize("case", ["full-text", "kitchen-sink"])
def test_a_page_is_the_same_as_jinja_makes_it(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = page(case)
    monkeypatch.setattr(theme_module, "DirectEnvironment", Plain)
    monkeypatch.setattr(theme_module, "straight_macros", lambda _: {})

    assert page(case) == fast


WORDS = """
{% macro b(el, x='<') %}{{ x }}{{ el }}{% endmacro %}
{% macro a(el) %}{{ b(el) }}{{ b(el, 1) }}{{ b(el, x=2) }}{% set c = b(el) %}{{ c }}{% endmacro %}
{% macro called(el) %}[{{ caller() }}]{% endmacro %}
{% macro d(el) %}{% call called(el) %}{{ el }}{% endcall %}{% endmacro %}
{% macro e(el) %}{% set b = el %}{{ b }}{% for b in [a] %}{{ b(el) }}{% endfor %}{% endmacro %}
{% macro f(el) %}{{ _('50%% of <%(n)s>', n=el) }}{{ _('none of 100%%') }}{{ _(el) }}{% endmacro %}
{% macro g(el) %}{{ '{} {}'.format(*[el, 1]) }}{{ {'x': el}.get('x').strip('<') }}{% endmacro %}
"""


def _loud(words: str) -> str:
    return f"{words}!"


@pytest.mark.parametrize("macro", "abdefg")
def test_macros_and_words_come_to_what_jinja_makes_of_them(macro: str) -> None:
    shown = []
    for kind in (jinja2.Environment, DirectEnvironment):
        environment = kind(autoescape=True, extensions=["jinja2.ext.i18n"])
        environment.install_gettext_callables(  # type: ignore[attr-defined] # by the extension
            _loud, lambda one, _many, _number: one, newstyle=True
        )
        if isinstance(environment, DirectEnvironment):
            environment.word = _loud
        module = environment.from_string(WORDS).module
        shown.append(getattr(module, macro)("a<b"))

    assert shown[0] == shown[1]


def test_what_is_no_markup_is_escaped() -> None:
    text = "{% macro a(el, x) %}{{ el.strip('b') }}{{ x }}{{ x.upper() }}{{ 1 }}{% endmacro %}"
    module = DirectEnvironment(autoescape=True).from_string(text).module
    shown = module.a("b<b>b", Markup("<i>"))  # type: ignore[attr-defined]

    assert shown == "&lt;b&gt;<i><I>1"
