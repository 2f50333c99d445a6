"""Every word of ours is in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from jatspress.errors import TemplateFault
from jatspress.gathered import bundled_templates
from jatspress.render import view
from jatspress.render.messages import Messages

TEMPLATES = bundled_templates()
LANGUAGES = ["de", "es", "fr", "pl", "pt"]


def used() -> set[str]:
    """Return the words that templates and view ask for."""
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html")]
    found = {word for text in texts for word in re.findall(r"""_\((?:'|")(.+?)(?:'|")[,)]""", text)}
    return found | set(view.WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_ours_is_in_every_language(language: str) -> None:
    with (TEMPLATES / "messages" / f"{language}.po").open("rb") as file:
        rows = {str(row.id): str(row.string) for row in read_po(file) if row.id}

    assert set(rows) == used()
    assert all(rows.values())
    places = re.compile(r"%\(\w+\)s")
    assert all(places.findall(one) == places.findall(other) for one, other in rows.items())


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("pl", "Otrzymano"),
        ("pt-BR", "Recebido"),
        ("PT_br", "Received"),
        ("en", "Received"),
        ("", "Received"),
    ],
)
def test_a_word_comes_in_the_language_or_in_english(language: str, word: str) -> None:
    assert Messages(language, [TEMPLATES]).gettext("Received") == word


def test_a_journals_words_go_before_ours(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    own = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    (tmp_path / "messages" / "pl.po").write_text(own + '\nmsgid "Received"\nmsgstr "Wpłynęło"\n')
    words = Messages("pl", [tmp_path, TEMPLATES])

    assert words.gettext("Received") == "Wpłynęło"
    assert words.gettext("Accepted") == "Przyjęto"


def test_a_catalogue_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "pl.po").write_text("msgid no quotes\n")

    with pytest.raises(TemplateFault, match=r"pl\.po"):
        Messages("pl", [tmp_path])
