"""What the front matter says beside the parts that have their own place on the page.

Nothing of an article is lost: what no other part shows stands here, at the end, under a heading of
its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup, escape

from ..jats.dates import media, partial_date, stage
from ..jats.text import words
from .walk import Walk

# Heading and what stands under it, as it is rendered by its own macros.
_RENDERED = (
    ("Translated title", "title-group/trans-title-group"),
    ("Translated title", "title-group/trans-title"),
    ("Related", "related-article"),
    ("Related", "related-object"),
    ("Related", "product"),
    ("Supplement", "supplementary-material"),
)
# Heading and what stands under it, as words in a row.
_IN_WORDS = (
    ("Funding", "funding-group/award-group"),
    ("Funding", "funding-group/open-access"),
    ("Funding", "contract-num"),
    ("Funding", "contract-sponsor"),
    ("Conference", "conference"),
    ("Supplement", "supplement"),
    ("Version", "article-version"),
    ("Version", "article-version-alternatives/article-version"),
)
# What a contributor's element may say beside the name and the affiliations.
_OF_A_PERSON = frozenset(
    {"address", "author-comment", "bio", "degrees", "email", "on-behalf-of", "role", "uri"}
)
_WITHIN = 3  # the level of headings below ours
SUBJECTS, PEOPLE, DATES = "Subjects", "About the contributors", "Other dates"
WORDS = (
    *dict.fromkeys(heading for heading, _ in (*_RENDERED, *_IN_WORDS)),
    SUBJECTS,
    PEOPLE,
    DATES,
)


@dataclass(frozen=True, slots=True)
class Information:
    """One heading and all that stands under it."""

    heading: str
    entries: tuple[Markup, ...]


def information(meta: etree._Element, walk: Walk) -> tuple[Information, ...]:
    """Return what an article-meta says that has no place of its own, by heading."""
    entries: dict[str, list[Markup]] = {}
    for heading, content in _entries(meta, walk):
        if content.strip():
            entries.setdefault(heading, []).append(content)
    return tuple(Information(heading, tuple(rows)) for heading, rows in entries.items())


def _entries(meta: etree._Element, walk: Walk) -> Iterator[tuple[str, Markup]]:
    for subject in meta.xpath("(article-categories//subject)[position() > 1]"):
        yield SUBJECTS, walk.render_inside(subject)
    for subject in meta.iterfind("article-categories//compound-subject"):
        yield SUBJECTS, walk.render(subject, _WITHIN)
    for heading, path in _RENDERED:
        yield from ((heading, walk.render(element, _WITHIN)) for element in meta.iterfind(path))
    for contrib in meta.iterfind("contrib-group//contrib"):
        yield PEOPLE, _person(contrib, walk)
    for path in ("contrib-group/on-behalf-of", "contrib-group//contrib-group/role"):
        yield from ((PEOPLE, walk.render(element, _WITHIN)) for element in meta.iterfind(path))
    for heading, path in _IN_WORDS:
        yield from ((heading, _in_a_row(element)) for element in meta.iterfind(path))
    for date in meta.iterfind("history/*"):
        yield DATES, Markup() if stage(date) else _in_a_row(date, date.get("date-type", ""))
    for date in meta.iterfind("pub-date"):
        yield DATES, Markup() if _is_shown(date) else _in_a_row(date, _kind(date))
    for event in meta.iterfind("pub-history/event"):
        yield DATES, _in_a_row(event, event.get("event-type", ""))


def _person(contrib: etree._Element, walk: Walk) -> Markup:
    """Return a contributor's name and what is said of them, or nothing where nothing is."""
    is_member = bool(contrib.xpath("boolean(ancestor::collab)"))
    wanted = _OF_A_PERSON | {"aff"} if is_member else _OF_A_PERSON
    said = [walk.render(child, _WITHIN) for child in contrib if child.tag in wanted]
    in_group = (child for child in contrib.iterfind("collab/*") if child.tag in wanted)
    said += [walk.render(child, _WITHIN) for child in in_group]
    if not said and not is_member:
        return Markup()
    name = words(contrib, "name/given-names"), words(contrib, "name/surname")
    full = " ".join(filter(None, name)) or words(contrib, "collab") or words(contrib, "string-name")
    return Markup(", ").join([escape(full), *said])


def _is_shown(date: etree._Element) -> bool:
    """Say whether a pub-date has its place at the head, or, of the issue, in the citation."""
    known, value = media(date), partial_date(date)
    if date.find("season") is not None:
        return False
    return value is not None and bool(known) and (known != ("issue",) or value.month is None)


def _kind(date: etree._Element) -> str:
    return date.get("date-type") or date.get("pub-type") or ""


def _in_a_row(element: etree._Element, kind: str = "") -> Markup:
    """Return the words of an element, a space between its parts, after the kind of thing it is."""
    texts = [" ".join(text.split()) for text in element.itertext(etree.Element, with_tail=True)]
    said = " ".join(filter(None, texts))
    label = kind.replace("-", " ").capitalize()
    return escape(f"{label}: {said}" if label and said else said)
