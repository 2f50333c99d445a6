"""What the front matter says beside the parts that have their own place on the page.

Nothing of an article is lost: what no other part shows stands here, at the end, under a heading of
its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup, escape

from ..jats.text import words
from .kinds import date_in_words
from .walk import Walk

_PEOPLE, _DATES, _ISSUE, _FUNDING = "About the contributors", "Other dates", "Issue", "Funding"
_JOURNAL, _MORE = "Journal", "More"
# By the element, or by the part of article-meta that it stands in.
_HEADINGS = {
    "trans-title-group": "Translated title",
    "trans-title": "Translated title",
    "title-group": "Title",
    "article-categories": "Subjects",
    "contrib-group": _PEOPLE,
    "on-behalf-of": _PEOPLE,
    "author-notes": "Notes",
    "fn-group": "Notes",
    "notes": "Notes",
    "history": _DATES,
    "pub-date": _DATES,
    "pub-history": _DATES,
    "volume": _ISSUE,
    "issue": _ISSUE,
    "issue-title": _ISSUE,
    "issue-title-group": _ISSUE,
    "issue-part": _ISSUE,
    "issue-sponsor": _ISSUE,
    "volume-series": _ISSUE,
    "volume-issue-group": _ISSUE,
    "isbn": _ISSUE,
    "supplement": "Supplement",
    "supplementary-material": "Supplement",
    "permissions": "Licence",
    "license": "Licence",
    "copyright-holder": "Licence",
    "copyright-year": "Licence",
    "funding-group": _FUNDING,
    "support-group": _FUNDING,
    "contract-num": _FUNDING,
    "contract-sponsor": _FUNDING,
    "grant-num": _FUNDING,
    "grant-sponsor": _FUNDING,
    "conference": "Conference",
    "article-version": "Version",
    "article-version-alternatives": "Version",
    "related-article": "Related",
    "related-object": "Related",
    "product": "Related",
}
_DATED = frozenset({"date", "pub-date", "event"})
# What the byline and the affiliations tell of a contributor; the rest is said here.
_OF_THE_BYLINE = frozenset(
    [
        *("name", "name-alternatives", "string-name", "collab", "collab-alternatives", "x", "xref"),
        *("collab-wrap", "anonymous", "contrib-id", "aff", "aff-alternatives", "etal"),
    ]
)
_OF_A_GROUP = frozenset(
    {"address", "author-comment", "bio", "email", "on-behalf-of", "role", "uri"}
)
_WITHIN = 3  # the level of headings below ours
WORDS = (*dict.fromkeys(_HEADINGS.values()), _JOURNAL, _MORE)


@dataclass(frozen=True, slots=True)
class Information:
    """One heading and all that stands under it."""

    heading: str
    entries: tuple[Markup, ...]


def information(
    meta: etree._Element, untold: Iterable[etree._Element], walk: Walk
) -> tuple[Information, ...]:
    """Return what an article-meta says that has no place of its own, by heading.

    `untold` are the elements of the front matter that nothing else shows; what people's elements
    say beside their names is found here.
    """
    entries: dict[str, list[Markup]] = {}
    for element in untold:
        content = _content(element, walk)
        if content.strip():
            entries.setdefault(_heading(element), []).append(content)
    for element in meta.iterfind("contrib-group//*"):
        person = Markup()
        if element.tag == "contrib":
            person = _person(element, walk)
        elif _is_of_members(element):
            person = walk.render(element, _WITHIN)
        if person.strip():
            entries.setdefault(_PEOPLE, []).append(person)
    return tuple(Information(heading, tuple(rows)) for heading, rows in entries.items())


def _heading(element: etree._Element) -> str:
    """Return the heading for an element: its own, or that of the part it stands in."""
    line = [element, *element.iterancestors()]
    known = (_HEADINGS[str(row.tag)] for row in line if row.tag in _HEADINGS)
    is_of_the_journal = any(row.tag == "journal-meta" for row in line)
    return _JOURNAL if is_of_the_journal else next(known, _MORE)


def _content(element: etree._Element, walk: Walk) -> Markup:
    """Return an element by its macro; what has none on purpose as words in a row."""
    if element.tag in _DATED:
        kind = element.get("date-type") or element.get("pub-type") or element.get("event-type")
        return _in_a_row(element, walk.word(date_in_words(kind or "")))
    return walk.render(element, _WITHIN) or _in_a_row(element)


def _person(contrib: etree._Element, walk: Walk) -> Markup:
    """Return a contributor's name and what is said of them, or nothing where nothing is."""
    is_member = any(row.tag == "contrib" for row in contrib.iterancestors())
    said = [walk.render(child, _WITHIN) for child in _said(contrib, is_member=is_member)]
    said = [row.strip() for row in said if row.strip()]
    if not said and not is_member:
        return Markup()
    parts = words(contrib, "name/given-names"), words(contrib, "name/surname")
    full = (
        " ".join(filter(None, parts)) or words(contrib, "collab") or words(contrib, "string-name")
    )
    return Markup(", ").join(filter(None, [escape(full), *said]))


def _is_of_members(element: etree._Element) -> bool:
    """Say whether an element is about the members of a group: what they are, where they work."""
    around = element.getparent()
    is_within = around is not None and around.tag == "contrib-group"
    return is_within and any(row.tag == "contrib" for row in element.iterancestors())


def _said(contrib: etree._Element, *, is_member: bool) -> Iterator[etree._Element]:
    """Yield what is said of a contributor beside the byline, which names no members of groups."""
    for child in contrib.iterchildren(etree.Element):
        if child.tag not in _OF_THE_BYLINE or (is_member and child.tag == "aff"):
            yield child
    for path in ("collab/*", "collab-wrap/*"):
        yield from (child for child in contrib.iterfind(path) if child.tag in _OF_A_GROUP)


def _in_a_row(element: etree._Element, label: str = "") -> Markup:
    """Return the words of an element, a space between its parts, after the kind of thing it is."""
    texts = [" ".join(text.split()) for text in element.itertext(etree.Element, with_tail=True)]
    said = " ".join(filter(None, texts))
    return escape(f"{label}: {said}" if label and said else said)
