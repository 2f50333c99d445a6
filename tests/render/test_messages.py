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
    numbered = {word for text in texts for word in re.findall(r"ngettext\('(.+?)', '", text)}
    return found | numbered | set(view.WORDS)


def first(said: object) -> str:
    """Return a message, or of one with forms for numbers the first."""
    return str(said[0] if isinstance(said, tuple) else said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_ours_is_in_every_language(language: str) -> None:
    with (TEMPLATES / "messages" / f"{language}.po").open("rb") as file:
        catalogue = [row for row in read_po(file) if row.id]
    rows = {first(row.id): first(row.string) for row in catalogue}

    assert set(rows) == used()
    assert all(rows.values())
    assert all(all(row.string or [""]) for row in catalogue if isinstance(row.id, tuple))
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


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("pl", 1, "Autor korespondencyjny"),
        ("pl", 3, "Autorzy korespondencyjni"),
        ("pl", 5, "Autorzy korespondencyjni"),
        ("fr", 0, "Auteur correspondant"),
        ("en", 0, "Corresponding authors"),
        ("nl", 1, "Corresponding author"),
    ],
)
def test_a_message_has_the_form_for_its_number(language: str, number: int, words: str) -> None:
    messages = Messages(language, [TEMPLATES])

    assert messages.ngettext("Corresponding author", "Corresponding authors", number) == words
    assert messages.gettext("Corresponding author") == messages.ngettext(
        "Corresponding author", "Corresponding authors", 1
    )


def test_a_journals_own_rule_decides_on_its_forms(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "sl.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"\n\n'
        'msgid "Note"\nmsgid_plural "Notes"\n'
        'msgstr[0] "Opomba"\nmsgstr[1] "Opombi"\nmsgstr[2] "Opombe"\n'
    )
    words = Messages("sl", [tmp_path, TEMPLATES])

    said = [words.ngettext("Note", "Notes", number) for number in (1, 2, 3)]
    assert said == ["Opomba", "Opombi", "Opombe"]


def test_no_words_are_no_words_in_any_language() -> None:
    assert Messages("pl", [TEMPLATES]).gettext("") == ""


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
