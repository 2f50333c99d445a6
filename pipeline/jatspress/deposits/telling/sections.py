"""A batch as sections: who deposits, and for each record its journal, issue and parts.

The order is that of a reader's questions, not the schema's: what Crossmark wraps is told beside
what it is about, and dates stand together whichever way they travel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup, escape

from .field import NOTHING, Field, Part
from .prose import prose
from .tellers import label, left_of, tell

# The wrappers of a record: what is in them is told in the section it belongs to.
_WRAPPERS = frozenset({"crossmark", "custom_metadata"})
# What stands together, by the elements' names.
_SECTIONS = (
    ("Title", ("titles", "group_title")),
    ("Byline", ("contributors",)),
    ("Abstract", ("abstract",)),
    (
        "Dates",
        ("publication_date", "posted_date", "acceptance_date", "review_date", "assertion"),
    ),
    ("Where it stands", ("pages", "publisher_item", "item_number", "institution", "publication")),
    ("Version and archives", ("version_info", "archive_locations")),
    ("Licence", ("ai:program",)),
    ("Funding", ("fr:program",)),
    ("Clinical trials", ("ct:program",)),
    ("Updates and their policy", ("updates", "crossmark_policy", "crossmark_domains")),
    ("Relations", ("rel:program",)),
    ("DOI and addresses", ("doi_data", "doi", "collection")),
    ("References", ("citation_list",)),
    ("Components", ("component_list",)),
)
_PREFIXES = {
    "http://www.crossref.org/AccessIndicators.xsd": "ai",
    "http://www.crossref.org/fundref.xsd": "fr",
    "http://www.crossref.org/clinicaltrials.xsd": "ct",
    "http://www.crossref.org/relations.xsd": "rel",
}
_HISTORY = "publication_history"


@dataclass(frozen=True, slots=True)
class Section:
    """Part of a record under a heading."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A record as people read it, or the journal and issue of those that follow.

    `kind` is what it is registered as, `doi` "" for a journal.
    """

    kind: str
    line: int
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()
    doi: str = ""
    title: Markup = NOTHING

    @property
    def fields(self) -> Iterator[Field]:
        """Yield all that is told, at any depth."""
        for section in self.sections:
            for field in section.fields:
                yield from field.all_fields()


def told(batch: etree._Element) -> Iterator[Told]:
    """Yield what a batch says, in its order: who deposits, each journal, each record."""
    root = Part(batch)
    whole = Field("doi_batch", "Schema", root.line, escape(root.attribute("version")))
    for child in root.children("head"):
        fields = (*tell(child).fields, whole)
        yield Told("head", whole.line, (Section("Who deposits", fields),))
    for child in root.children("body"):
        yield from _inside(child)
    yield from _rest(root)


def _inside(holder: etree._Element) -> Iterator[Told]:
    """Yield what stands in the body, or in a journal."""
    part = Part(holder)
    about = part.children("journal_metadata", "journal_issue")
    if about:
        names = {"journal_metadata": "Journal, as registered", "journal_issue": "Issue"}
        sections = tuple(Section(names[_name(row)], tuple(_open(tell(row)))) for row in about)
        yield Told(label(part.name), part.line, sections)
    for child in part.children(*map(_name, holder.iterchildren(etree.Element))):
        if _name(child) == "journal":
            yield from _inside(child)
        else:
            yield _record(child)
    yield from _rest(part)


def _rest(part: Part) -> Iterator[Told]:
    """Yield what a wrapper says itself, which none of ours does."""
    field = left_of(part)
    if field is not None:
        yield Told(field.label, field.line, (Section(field.label, (field,)),))


def _record(element: etree._Element) -> Told:
    """Return a record: its parts under their headings, and what has none at the end."""
    part = Part(element)
    children = [*_flat(part.children(*map(_name, element.iterchildren(etree.Element))))]
    own = left_of(part)
    placed: dict[str, list[Field]] = {title: [] for title, _ in _SECTIONS}
    for child in children:
        row = child if isinstance(child, Field) else tell(child)
        title = "" if isinstance(child, Field) else _heading(child)
        placed.setdefault(title or "Further facts", []).extend(_open(row))
    sections = (Section(title, tuple(fields)) for title, fields in placed.items() if fields)
    return Told(
        label(part.name),
        part.line,
        tuple(sections),
        own.notes if own else (),
        element.findtext("{*}doi_data/{*}doi", "") or element.findtext("{*}doi", ""),
        _title(element),
    )


def _flat(children: Iterable[etree._Element]) -> Iterator[etree._Element | Field]:
    """Yield the children of a record, those in wrappers in their place."""
    for child in children:
        if _name(child) not in _WRAPPERS:
            yield child
            continue
        part = Part(child)
        yield from _flat(part.children(*map(_name, child.iterchildren(etree.Element))))
        field = left_of(part)
        if field is not None:
            yield field


def _heading(element: etree._Element) -> str:
    name = etree.QName(element)
    if name.localname == "assertion" and element.get("group_name") != _HISTORY:
        return ""
    prefix = _PREFIXES.get(name.namespace or "")
    wanted = f"{prefix}:{name.localname}" if prefix else name.localname
    return next((title for title, names in _SECTIONS if wanted in names), "")


def _open(field: Field) -> tuple[Field, ...]:
    """Return what a field holds, where itself it says nothing but its name."""
    is_bare = field.fields and not field.value and not field.notes
    return field.fields if is_bare else (field,)


def _title(element: etree._Element) -> Markup:
    found = element.find("{*}titles/{*}title")
    return NOTHING if found is None else prose(found)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
