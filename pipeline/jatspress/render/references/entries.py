"""Entries of the reference list, written by the journal's citation style; nothing is left out.

The style decides on order, signs and type. What it has no place for follows in brackets, so that
each word of the article is on its page: a style is a form, not a reason to lose a fact.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from lxml import etree
from markupsafe import Markup

from ...gathered import gathered
from ..csl.entry import Entry, Writer
from ..csl.locale import Locale, locale_of
from ..csl.marks import Marks
from ..csl.style import Style, style_at
from ..element import Element
from .rest import Rest
from .twins import is_said_beside
from .work import Work, work_of

# What the National Library of Medicine and the medical editors' committee (ICMJE) recommend.
DEFAULT = "vancouver"
_REMEMBERED = 4096


class Entries:
    """The entries in a citation style (None for the default) and a language.

    Raises SettingsError where the journal's style is none.
    """

    def __init__(self, style: Path | None, language: str) -> None:
        self._file = style
        self._language = language
        self._known: dict[tuple[bytes, tuple[tuple[str, str], ...]], Markup] = {}
        if style:
            # At once, whether the article has such references or not: the setting is wrong.
            style_at(style)

    @cached_property
    def _style(self) -> Style:
        return style_at(self._file or gathered(f"csl/styles/{DEFAULT}.csl"))

    @cached_property
    def _locale(self) -> Locale:
        return locale_of(self._language or self._style.language, self._style.locales)

    def formatted(self, element: Element) -> Markup:
        """Return the entry of a citation, with all its words; the same citation is written once.

        Nothing where the same ref says all of it as a sentence.
        """
        if is_said_beside(element.node):
            return Markup()
        key = (etree.tostring(element.node, with_tail=False), tuple(element.pieces))
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                del self._known[next(iter(self._known))]
            self._known[key] = self._written(element)
        return self._known[key]

    def _written(self, element: Element) -> Markup:
        marks = Marks()
        work = work_of(element, marks)
        entry = self._entry(work, marks)
        rest = Rest(work, entry.text, entry.used, self._locale)
        whole = marks.html(entry.text, self._locale.quotes)
        if not whole:
            return Markup(". ").join([*rest.described, *rest.identifiers])
        parts = [whole, *rest.identifiers]
        if rest.described:
            told = Markup("; ").join(rest.described)
            parts.append(Markup('<span class="also">[{}]</span>').format(told))
        return Markup(" ").join(parts)

    def _entry(self, work: Work, marks: Marks) -> Entry:
        """Return what the style makes of a work; nothing where it has no name at all."""
        if not work.is_nameable:
            return Entry("", frozenset())
        return Writer(self._style, self._locale, work.item, marks).entry()
