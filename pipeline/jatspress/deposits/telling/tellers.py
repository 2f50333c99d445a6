"""How each element of a record is told.

A teller takes what it has words for; `tell` adds what it left, so nothing of a record is untold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from lxml import etree
from markupsafe import Markup, escape

from . import words
from .field import Field, Part

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_LINK = Markup('<a href="{0}">{1}</a>')
_BEFORE_CAPITALS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def tell(element: etree._Element) -> Field:
    """Return all that an element says."""
    part = Part(element)
    field = _TELLERS.get(part.name, _plain)(part)
    attributes, children, text = part.left()
    notes = [_note(key, value) for key, value in attributes.items()]
    fields = [row for child in children for row in opened(tell(child))]
    if text:
        fields.append(Field("text", "Text", part.line, escape(text)))
    is_worded = field.is_worded and all(key in words.ATTRIBUTES for key in attributes)
    return replace(
        field,
        notes=tuple(filter(None, (*field.notes, *notes))),
        fields=(*field.fields, *fields),
        is_worded=is_worded,
    )


def opened(field: Field) -> tuple[Field, ...]:
    """Return what a field holds, where itself it says nothing and is no heading of several."""
    is_bare = not field.value and not field.notes and field.is_worded
    is_heading = len(field.fields) > 1 and field.kind != "affiliations"
    return field.fields if is_bare and field.fields and not is_heading else (field,)


def left_of(part: Part) -> Field | None:
    """Return what is left of an element that others have told, or None where nothing is."""
    if not part.has_more:
        return None
    attributes, children, text = part.left()
    notes = tuple(_note(key, value) for key, value in attributes.items())
    fields = tuple(tell(child) for child in children)
    is_worded = part.name in words.LABELS and all(key in words.ATTRIBUTES for key in attributes)
    return Field(part.name, label(part.name), part.line, escape(text), notes, fields, is_worded)


def label(name: str) -> str:
    """Return what an element is called."""
    return words.LABELS.get(name) or spaced(name).capitalize()


def spaced(name: str) -> str:
    """Return a program's name for something as words: `isTranslationOf` is `is translation of`."""
    return _BEFORE_CAPITALS.sub(" ", name).replace("_", " ").replace("-", " ").lower()


def _note(key: str, value: str) -> str:
    said = words.VALUES.get((key, value), value.replace("_", " "))
    return words.ATTRIBUTES.get(key, f"{spaced(key)}: {{}}").format(said)


def _field(part: Part, value: str | Markup = "", *, called: str = "") -> Field:
    is_worded = bool(called) or part.name in words.LABELS
    return Field(
        part.name, called or label(part.name), part.line, escape(value), is_worded=is_worded
    )


def _plain(part: Part) -> Field:
    return _field(part, part.text())


def _prose(part: Part) -> Field:
    return _field(part, part.prose())


def _abstract(part: Part) -> Field:
    kind = part.attribute("abstract-type")
    called = {"": "Abstract", "plain-language-summary": "Summary in plain language"}.get(kind)
    language = part.attribute("lang")
    lang = Markup(' lang="{}"').format(language) if language else Markup()
    text = Markup("<div{}>{}</div>").format(lang, part.prose())
    notes = (_note("lang", language),) if language else ()
    return replace(_field(part, text, called=called or f"Abstract: {spaced(kind)}"), notes=notes)


def _address(part: Part) -> Field:
    return _field(part, linked(part.text()))


def _doi(part: Part) -> Field:
    return _field(part, linked_doi(part.text()))


def linked(address: str) -> Markup:
    """Return an address as a link to it; as text, where it is none on the web."""
    is_web = address.lower().startswith(("http://", "https://"))
    return _LINK.format(address, address) if is_web else escape(address)


def linked_doi(doi: str) -> Markup:
    """Return a DOI as a link to where it leads."""
    return _LINK.format(f"https://doi.org/{doi}", doi) if doi.startswith("10.") else linked(doi)


# --- dates ---------------------------------------------------------------------------------------


def _date(part: Part) -> Field:
    day, month, year = (part.words(name) for name in ("day", "month", "year"))
    value = _time(year, month, day)
    medium = part.attribute("media_type")
    called = {
        "online": "Published online",
        "print": "Published in print",
        "other": "Published (the issue)",
    }.get(medium, "")
    field = _field(part, value, called=called)
    return replace(field, notes=(f"travels as {part.name}",))


def _time(year: str, month: str = "", day: str = "") -> Markup:
    """Return a date in words, as far as it is known."""
    iso = "-".join(filter(None, (year, month, day)))
    spoken = " ".join(filter(None, (day.lstrip("0"), _month(month), year)))
    return Markup('<time datetime="{}">{}</time>').format(iso, spoken)


def _month(number: str) -> str:
    is_one = number.isdigit() and 1 <= int(number) <= len(words.MONTHS)
    return words.MONTHS[int(number) - 1] if is_one else number


def _assertion(part: Part) -> Field:
    """Tell a statement: of the history, to be shown by Crossmark; of funding, by its name."""
    name = part.attribute("name")
    if name == "funder_identifier":
        return replace(_address(part), label=label(name), kind=name, is_worded=True)
    if name in words.LABELS:
        return replace(_field(part, part.text(), called=label(name)), kind=name)
    shown, order = part.attribute("label"), part.attribute("order")
    groups = [part.attribute(key) for key in ("group_label", "group_name")]
    text = part.text()
    value = _time(*text.split("-")) if _ISO.fullmatch(text) else escape(text)
    notes = [f"travels in Crossmark as {name}", " / ".join(filter(None, groups))]
    notes[1] += f" {order}" if order else ""
    return replace(_field(part, value, called=shown or spaced(name)), notes=tuple(notes))


# --- people and places ---------------------------------------------------------------------------


def _person(part: Part) -> Field:
    names = [part.words(name) for name in ("given_name", "surname", "suffix")]
    role = part.attribute("contributor_role")
    sequence = _note("sequence", part.attribute("sequence"))
    field = _field(part, " ".join(filter(None, names)), called=role.capitalize())
    return replace(field, notes=(sequence,))


def _group(part: Part) -> Field:
    role = part.attribute("contributor_role")
    return replace(_field(part, part.text()), notes=(role,) if role else ())


def _orcid(part: Part) -> Field:
    said = part.attribute("authenticated")
    return replace(_address(part), notes=(words.AUTHENTICATED.get(said, said),))


def _role(part: Part) -> Field:
    kind, vocabulary = part.attribute("type"), part.attribute("vocab")
    text = part.text() or spaced(kind)
    return replace(_field(part, text), notes=(_note("vocab", vocabulary),) if vocabulary else ())


def _institution(part: Part) -> Field:
    names = [part.words(f"institution_{name}") for name in ("department", "name", "place")]
    return _field(part, ", ".join(filter(None, names)))


# --- what it cites and is related to -------------------------------------------------------------


def _citation(part: Part) -> Field:
    text = part.words("unstructured_citation")
    found = part.children("unstructured_citation")
    value = Markup(" ").join([escape(text), *(tell(row).value for row in found)])
    return _field(part, value)


def _related(part: Part) -> Field:
    """Tell a relation as a sentence: what the article is, and to which work."""
    works = part.children("inter_work_relation", "intra_work_relation")
    told = [_relation(Part(row)) for row in works]
    value, notes = told[0] if told else (Markup(), ())
    about = part.words("description")
    return replace(_field(part, value), notes=(*notes, f"“{about}”" if about else ""))


# Kinds of identifiers that are no abbreviation.
_IDENTIFIERS = {"accession": "accession number", "other": "another identifier", "arxiv": "arXiv"}


def _relation(part: Part) -> tuple[Markup, tuple[str, ...]]:
    kind, by = part.attribute("relationship-type"), part.attribute("identifier-type")
    text = part.text()
    target = linked_doi(text) if by == "doi" else linked(text)
    left, children, _ = part.left()
    notes = [_note("identifier-type", _IDENTIFIERS.get(by, by.upper()))]
    notes += [_note(key, value) for key, value in left.items()]
    notes += [f"{row.label}: {row.value.striptags()}" for row in map(tell, children)]
    return Markup("{} {}").format(_phrase(kind), target), tuple(notes)


def _phrase(kind: str) -> str:
    """Return a relation as a phrase: `isTranslationOf` is `is a translation of`."""
    said = spaced(kind)
    found = re.fullmatch(r"is (\w+) of", said)
    if found is None or found[1] == "part":
        return said
    return f"is {'an' if found[1][0] in 'aeiou' else 'a'} {found[1]} of"


def _update(part: Part) -> Field:
    kind = part.attribute("type")
    verb = words.UPDATES.get(kind, spaced(kind))
    date = part.attribute("date")
    value = Markup("{} {}").format(verb, linked_doi(part.text()))
    return replace(_field(part, value), notes=(spaced(kind), _note("date", date) if date else ""))


def _free(part: Part) -> Field:
    return _field(part, "by everybody")


def _program(part: Part) -> Field:
    name = part.attribute("name")
    called = {
        "AccessIndicators": "Licence",
        "fundref": "Funding",
        "relations": "Relations",
    }.get(name) or ("Clinical trials" if "clinicaltrials" in str(part.element.tag) else label(name))
    return _field(part, part.text(), called=called)


def _archive(part: Part) -> Field:
    return _field(part, part.attribute("name"))


def _collection(part: Part) -> Field:
    use = part.attribute("property")
    # A note, so that a single address in it does not take its place and leave the use untold.
    return replace(_field(part), notes=(_note("property", use),) if use else ())


def _item(part: Part) -> Field:
    """Tell an address and what finds it; the resource in it gives way to it."""
    crawler = part.attribute("crawler")
    resources = part.children("resource")
    if not resources:
        return _field(part)
    inner = tell(resources[0])
    notes = (_note("crawler", crawler) if crawler else "", *inner.notes)
    return replace(_field(part, inner.value), notes=notes, fields=inner.fields)


_DATES = "acceptance_date posted_date publication_date review_date update_date approval_date"
_TELLERS: dict[str, Callable[[Part], Field]] = {
    **dict.fromkeys(_DATES.split(), _date),
    **dict.fromkeys(
        ["title", "subtitle", "original_language_title", "unstructured_citation"], _prose
    ),
    **dict.fromkeys(["license_ref", "resource", "ror", "institution_id"], _address),
    **dict.fromkeys(["doi", "crossmark_policy", "grant_doi"], _doi),
    "ORCID": _orcid,
    "abstract": _abstract,
    "archive": _archive,
    "assertion": _assertion,
    "citation": _citation,
    "collection": _collection,
    "institution": _institution,
    "free_to_read": _free,
    "item": _item,
    "organization": _group,
    "person_name": _person,
    "program": _program,
    "related_item": _related,
    "role": _role,
    "update": _update,
}
