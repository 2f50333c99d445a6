"""The people and groups of the byline.

Source: crossref5.5.0.xsd, `contributors`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/contributors/>.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Affiliation, Article, Contributor, Name
from .elements import add, add_text, new
from .languages import language

# JATS leaves contrib-type open; Crossref has nine roles and wants one. The last word says which
# ("academic-editor", "senior_editor"); whoever else stands in the byline is some kind of author.
_ROLES = {"editor", "reader", "reviewer", "translator"}
_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_LONGEST_INSTITUTION = 1024
# What every version takes: another form of a name is not worth a refused record.
_SOUND_NAME = re.compile(r"[^0-9?]{1,60}")
_NAME_STYLES = {"western", "eastern", "islensk", "given-only"}


def contributors(article: Article) -> etree._Element | None:
    """Return the `contributors` of an article in byline order, or None where it names nobody.

    An ORCID iD is sent once: Crossref refuses a list that holds one twice.
    """
    places = {place.id: place for place in article.affiliations if place.id}
    element = new("contributors")
    seen: set[str] = set()
    for row in article.contributors:
        sequence = "additional" if len(element) else "first"
        orcid = row.orcid.value if row.orcid else ""
        made = _contributor(row, sequence, places, is_new_orcid=orcid not in seen)
        seen.add(orcid)
        add(element, made)
    return element if len(element) else None


def _contributor(
    row: Contributor, sequence: str, places: dict[str, Affiliation], *, is_new_orcid: bool
) -> etree._Element | None:
    """Return a `person_name` or `organization`, or None for a contributor without a name."""
    attributes = {"sequence": sequence, "contributor_role": _role(row.role)}
    if row.group and not row.surname:
        element = new("organization", **attributes)
        element.text = row.group
        return element
    if not (row.surname or row.given_names):
        return None
    element = new("person_name", **attributes)
    # Crossref must have a surname: an only name stands there.
    add_text(element, "given_name", row.given_names if row.surname else "")
    add_text(element, "surname", row.surname or row.given_names)
    add_text(element, "suffix", row.suffix)
    element.extend(_roles(row))
    add(element, _affiliations(row, places))
    if row.orcid and is_new_orcid:
        authenticated = "true" if row.orcid.authenticated else "false"
        add_text(element, "ORCID", row.orcid.url, authenticated=authenticated)
    add(element, _other_names(row))
    return element


def _roles(row: Contributor) -> list[etree._Element]:
    """Return a `role` for each term of a vocabulary that Crossref takes, each once."""
    terms = [("crossref", "corresponding-author")] if row.is_corresponding else []
    terms += [("credit", role.credit) for role in row.roles if role.credit]
    return [new("role", vocab=vocab, type=term) for vocab, term in dict.fromkeys(terms)]


def _other_names(row: Contributor) -> etree._Element | None:
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
    if not all(_SOUND_NAME.fullmatch(text) for _, text in parts):
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


def _role(contrib_type: str) -> str:
    last = _BETWEEN_WORDS.split(contrib_type.strip().lower())[-1]
    return last if last in _ROLES else "author"


def _affiliations(row: Contributor, places: dict[str, Affiliation]) -> etree._Element | None:
    """Return the `affiliations` a contributor is linked to, or None."""
    element = new("affiliations")
    names = (_institution_name(places[id_]) for id_ in row.affiliations if id_ in places)
    for name in filter(None, names):
        institution = new("institution")
        add_text(institution, "institution_name", name)
        element.append(institution)
    return element if len(element) else None


def _institution_name(place: Affiliation) -> str:
    """Return an affiliation by its name; where that is too long, its institutions alone."""
    institutions = ", ".join(row.name for row in place.institutions)
    names = (place.name or place.text, institutions)
    return next((name for name in names if len(name) <= _LONGEST_INSTITUTION), "")
