"""The names of people and groups, such as Crossref takes them.

Source: crossref5.5.0.xsd, `person_name`, `organization` and `alt-name`. A person's parts have 200
characters at most, in older versions 60; an organization has 511.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Contributor, Name
from .elements import add, add_text, new
from .languages import language
from .versions import LONGEST_OLD_PART, OLD_PART, VERSIONS

LONGEST_PART = 200
LONGEST_GROUP = 511
LONGEST_SUFFIX = 10
# What every version takes: another form of a name is not worth a refused record.
_SOUND_FORM = re.compile(r"[^\d?]{1,60}")  # digits of any script
_LETTERS = re.compile(r"[^\W_]")
_NAME_STYLES = {"western", "eastern", "islensk", "given-only"}


def is_name(text: str) -> bool:
    """Say whether a text names anybody: `??`, of a file read in the wrong encoding, does not."""
    return bool(_LETTERS.search(text))


def fits_a_person(row: Contributor, version: str = VERSIONS[-1]) -> bool:
    """Say whether a name goes into the parts of a person's in a version of the schema."""
    parts = list(filter(None, (row.surname, row.given_names)))
    if version == VERSIONS[-1]:
        return all(len(part) <= LONGEST_PART for part in parts)
    sound = (re.match(OLD_PART, part) for part in parts)
    return all(sound) and all(len(part) <= LONGEST_OLD_PART for part in parts)


def add_person(person: etree._Element, row: Contributor) -> None:
    """Add a person's name to a `person_name`: an only name as surname, which Crossref must have."""
    add_text(person, "given_name", row.given_names if row.surname else "")
    add_text(person, "surname", row.surname or row.given_names)
    add_text(person, "suffix", row.suffix if len(row.suffix) <= LONGEST_SUFFIX else "")


def other_names(row: Contributor) -> etree._Element | None:
    """Return the `alt-name` of a person's other forms of the name, in another script perhaps."""
    element = new("alt-name")
    shown = (row.surname, row.given_names)
    for form in row.names:
        # A form for an index is for sorting alone.
        if form.use != "index" and (form.surname, form.given_names) != shown:
            add(element, _form(form))
    return element if len(element) else None


def _form(form: Name) -> etree._Element | None:
    """Return one form of a name, its surname first, or None where Crossref would refuse it."""
    parts = [("surname", form.surname), ("given_name", form.given_names)]
    parts = [(name, text) for name, text in parts if text]
    if not all(_SOUND_FORM.fullmatch(text) for _, text in parts):
        return None
    style = form.style if form.style in _NAME_STYLES else ""
    attributes = {"name-style": style, "language": language(form.language)}
    if not parts and not form.text:
        return None
    element = new("name" if parts else "string-name", **attributes)
    for name, text in parts:
        add_text(element, name, text)
    if not parts:
        element.text = form.text
    return element
