"""The titles, with the mark-up Crossref knows.

Source: crossref5.5.0.xsd, `titles`; common5.5.0.xsd, `face_markup`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/titles/>,
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/>.
Other mark-up gives way to its words.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Article, Inline, Text, TranslatedTitle
from .elements import MATHML, new, write
from .languages import language

FACES = {
    "bold": "b",
    "italic": "i",
    "monospace": "tt",
    "overline": "ovl",
    "sc": "scp",
    "sub": "sub",
    "sup": "sup",
    "underline": "u",
}
_MOST_TITLES = 20
# article-type of an article that was published before, in another language.
_TRANSLATION = "translation"
_SPACE = re.compile(r"\s+")


def article_titles(article: Article) -> list[etree._Element]:
    """Return the `titles` of an article: its own, then those in other languages.

    Where its own is a translation, the title in the original language stands beside it. A title
    that says the same as one before it is not repeated.
    """
    original = _original(article)
    own = titles(article.title, article.subtitles)
    if original is not None:
        own.append(_text("original_language_title", (original.title,), original.language))
        own.extend(_subtitle(original.subtitles))
    found, seen = [own], {article.title.plain}
    for row in article.translated_titles:
        if row is not original and row.title and row.title.plain not in seen:
            seen.add(row.title.plain)
            found.append(titles(row.title, row.subtitles))
    return found[:_MOST_TITLES]


def _original(article: Article) -> TranslatedTitle | None:
    """Return the title in the original language, where an article's own is a translation of it.

    So it is in an article published as a translation, and where the title is in another language
    than the article, and one in the article's language stands beside it.
    """
    others = [row for row in article.translated_titles if row.title]
    own = language(article.title_language)
    if own and own != language(article.language):
        fitting = [row for row in others if language(row.language) == language(article.language)]
        return fitting[0] if fitting else None
    return others[0] if article.kind == _TRANSLATION and len(others) == 1 else None


def titles(title: Text, subtitles: tuple[Text, ...] = ()) -> etree._Element:
    """Return one `titles`; its title has words."""
    row = new("titles")
    row.append(_text("title", (title,)))
    row.extend(_subtitle(subtitles))
    return row


def _subtitle(texts: tuple[Text, ...]) -> list[etree._Element]:
    """Return the one subtitle Crossref takes, of all there are."""
    worded = tuple(filter(None, texts))
    return [_text("subtitle", worded)] if worded else []


def _text(name: str, texts: tuple[Text, ...], tongue: str = "") -> etree._Element:
    """Return an element with texts in a row, and its language where Crossref knows it."""
    element = new(name, language=language(tongue))
    for at, text in enumerate(texts):
        write(element, ": " if at else "")
        _fill(element, text.runs)
        trim(element)
    return element


def _fill(element: etree._Element, runs: tuple[Inline | str, ...]) -> None:
    for run in runs:
        if isinstance(run, str):
            write(element, _SPACE.sub(" ", run))
        elif run.name == "math":
            element.append(_math(run))
        elif run.name == "alternatives":
            _fill(element, _best(run))
        elif run.name in FACES and run.plain.strip():
            face = new(FACES[run.name])
            _fill(face, run.children)
            element.append(face)
        else:
            _fill(element, (" ",) if run.name == "break" else run.children)


def _best(alternatives: Inline) -> tuple[Inline | str, ...]:
    """Return the one form of several to send: MathML where it is among them, else the first."""
    forms = [run for run in alternatives.children if isinstance(run, Inline)]
    return tuple([form for form in forms if form.name == "math"][:1] or forms[:1])


def _math(run: Inline) -> etree._Element:
    """Return a formula in its own namespace."""
    element = new(run.name, MATHML)
    for child in run.children:
        if isinstance(child, str):
            write(element, child)
        else:
            element.append(_math(child))
    return element


def trim(element: etree._Element) -> None:
    """Take the white space off both ends of an element's content."""
    element.text = (element.text or "").lstrip() or None
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() or None
    else:
        element.text = (element.text or "").rstrip() or None
