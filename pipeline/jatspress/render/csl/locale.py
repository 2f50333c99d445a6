"""The words of a style in one language: its own before those of CSL's locale."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ...errors import NotInstalledWhole
from ...gathered import gathered
from .nodes import Node, parsed

_ENGLISH = "en-US"
# The locale of a language that has several and names none.
_FIRST_OF = {"de": "de-DE", "en": _ENGLISH, "es": "es-ES", "fr": "fr-FR", "pt": "pt-BR"}
_IS_ORDINAL = re.compile(r"ordinal(?:-\d\d)?").fullmatch
# Where a term lacks a form, the next one (CSL specification, "Terms").
_NEXT_FORM = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}


@dataclass
class Locale:
    """Terms (one and many of each), forms of dates, and options."""

    terms: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    dates: dict[str, Node] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    whole_numbers: set[str] = field(default_factory=set)
    language: str = _ENGLISH

    def term(self, name: str, form: str = "long", *, many: bool = False) -> str:
        """Return a term in a form, or in the form nearest to it that there is; "" without any."""
        wanted: str | None = form
        while wanted is not None:
            found = self.terms.get((name, wanted))
            if found is not None:
                return found[many]
            wanted = _NEXT_FORM.get(wanted)
        return ""

    def is_for_whole_numbers(self, name: str) -> bool:
        """Say whether an ordinal's term is for that number alone, not for all with its end."""
        return name in self.whole_numbers

    @property
    def is_english(self) -> bool:
        """Whether titles may have capitals as English ones have them."""
        return self.language.startswith("en")

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quotation marks, and those of a quotation within another."""
        names = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
        return tuple(map(self.term, names))

    @property
    def into_quotes(self) -> bool:
        """Whether full stops and commas go into quotation marks."""
        return self.options.get("punctuation-in-quote") == "true"

    def translate(self, node: Node) -> None:
        """Take over a language's own `locale`: of a term it has, no English form is left."""
        self._forget({term.get("name") for term in _terms(node)})
        self.add(node)

    def add(self, node: Node) -> None:
        """Take over everything in a `locale` element."""
        for child in node.children:
            if child.name == "style-options":
                self.options |= child.options
            elif child.name == "date":
                self.dates[child.get("form")] = child
        terms = _terms(node)
        if any(_IS_ORDINAL(term.get("name")) for term in terms):
            # Who has one ordinal has a system of them (CSL specification, "Ordinals").
            self._forget({name for name, _ in self.terms if _IS_ORDINAL(name)})
        for term in terms:
            self._add_term(term)

    def _forget(self, names: set[str]) -> None:
        self.terms = {key: term for key, term in self.terms.items() if key[0] not in names}
        self.whole_numbers -= names

    def _add_term(self, node: Node) -> None:
        parts = {child.name: child.text for child in node.children}
        one = parts.get("single", node.text)
        name = node.get("name")
        self.terms[name, node.get("form", "long")] = (one, parts.get("multiple", one))
        if node.get("match") == "whole-number":
            self.whole_numbers.add(name)


def _terms(node: Node) -> tuple[Node, ...]:
    groups = (child for child in node.children if child.name == "terms")
    return tuple(term for group in groups for term in group.children)


def locale_of(language: str, own: Iterable[Node]) -> Locale:
    """Return the locale of a language, English where CSL has none; `own` are a style's locales."""
    name = _named(language)
    locale = Locale(language=name)
    for before in dict.fromkeys((_ENGLISH, name)):
        locale.translate(_packaged(gathered(f"csl/locales/locales-{before}.xml")))
    rows = list(own)
    for wanted in ("", name.partition("-")[0], name):
        for node in rows:
            if node.get("lang") == wanted:
                locale.add(node)
    return locale


def _named(language: str) -> str:
    """Return the name of the locale that is nearest to a language."""
    parts = [part for part in language.replace("_", "-").split("-") if part.isalnum()]
    if not parts:
        return _ENGLISH
    primary = parts[0].lower()
    names = _names()
    wanted = f"{primary}-{parts[-1].upper()}"
    if wanted in names:
        return wanted
    near = sorted(name for name in names if name.partition("-")[0] == primary)
    return _FIRST_OF.get(primary) or next(iter(near), _ENGLISH)


@cache
def _names() -> frozenset[str]:
    """Return the names of the packaged locales."""
    files = gathered("csl/locales").glob("locales-*.xml")
    return frozenset(file.stem.removeprefix("locales-") for file in files)


@cache
def _packaged(file: Path) -> Node:
    node = parsed(file)
    if node is None:
        raise NotInstalledWhole(f"the packaged {file.name} is damaged; install jatspress again")
    return node
