"""Straight macros come to what Jinja makes of them."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from lxml import etree

from jatspress.gathered import bundled_templates
from jatspress.jats import Source
from jatspress.render.assets import Assets
from jatspress.render.element import Element
from jatspress.render.form import Form
from jatspress.render.straight import filled, straight_macros
from jatspress.render.targets import Targets

ENVIRONMENT = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
NODE = etree.fromstring("<p><title>&lt;T&gt;</title></p>")


def element() -> Element:
    source = Source(Path("a.xml"), "a.xml", b"", NODE.getroottree())
    made = Element(Form("p"), None, NODE, 3, Targets(Assets(source), frozenset()))
    made.add("", "a &lt; ")
    made.add("italic", "<i>b</i>")
    return made


@pytest.mark.parametrize(
    "macro",
    [
        "<i{{ el.id }}{{ el.lang }}>{{ el.content }}</i>",
        '<span class="{{ el.name }}">{{ el.content }}</span> ',
        "{{ b(el) }}!",
        "{{ el.content }}",
    ],
)
def test_what_a_straight_macro_puts_around_the_content_is_known(macro: str) -> None:
    text = "{% macro b(el) %}<b>{{ el.content }}</b>{% endmacro %}"
    text += f"{{% macro a(el) %}}{macro}{{% endmacro %}}"
    before, after = straight_macros(ENVIRONMENT.parse(text))["a"]
    shown = filled(before, "p") + str(element().content) + filled(after, "p")

    assert shown == ENVIRONMENT.from_string(text).module.a(element())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "macro",
    [
        "",
        "{% if el.id %}a{% endif %}{{ el.content }}",
        "{{ el.get('x') }}{{ el.content }}",
        "{{ el.content.strip() }}",
        "{{ el.content|striptags }}",
        "{{ el.content }}{{ el.content }}",
        "{{ el.parent }}{{ el.content }}",
        "{{ el.node }}{{ el.content }}",
        "{{ a(el) }}",
        "{{ b(el, 1) }}",
        "{{ other.content }}",
    ],
)
def test_what_takes_a_decision_is_left_to_jinja(macro: str) -> None:
    text = "{% macro b(el, n) %}{{ el.content }}{% endmacro %}"
    text += f"{{% macro a(el) %}}{macro}{{% endmacro %}}"

    assert "a" not in straight_macros(ENVIRONMENT.parse(text))


def test_most_elements_of_our_templates_are_shown_straight() -> None:
    text = (bundled_templates() / "elements.html").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"]
    )
    environment.filters |= dict.fromkeys(("doi", "breakable"), str)
    found = straight_macros(environment.parse(text))

    assert {"italic", "sub", "sup", "surname", "given_names", "year"} <= set(found)
