"""What the templates of a page and of a PDF are given: the article's words, ready to show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from markupsafe import Markup

from ..article import Affiliation, Article, Contributor
from ..finding import Finding, Place
from ..jats import Reading
from ..jats.text import words
from .assets import Assets
from .dates import ShownDate, shown_date
from .element import language
from .information import WORDS as OF_INFORMATION
from .information import Information, information
from .kinds import DATE_WORDS as OF_DATES
from .kinds import WORDS as OF_KINDS
from .kinds import in_words, role_in_words
from .languages import direction, tag
from .theme import Theme
from .untold import untold
from .walk import Walk

# The order in which a reader looks for them.
_STAGES = (
    ("received", "Received"),
    ("revised", "Revised"),
    ("accepted", "Accepted"),
)
_SIGN = etree.XPath("string((label | sup | p/sup)[1])")
_WITHIN = 3  # the level of headings in a statement, which has one of its own
_MEDIA = (("online", "Published online"), ("print", "Published in print"))
_KEYWORDS = ("kwd", "compound-kwd", "nested-kwd", "unstructured-kwd-group")
_OTHER_PARTS = frozenset({"front", "back", "sub-article", "response", "processing-meta"})
_FUNDING, _CONFLICT, _NOTE = "Funding", "Conflict of interest", "Note"

_ISSNS = ("print", "electronic")  # what Issn.medium says

# The words made here; templates put them into the article's language.
WORDS = (
    *tuple(label for _, label in (*_STAGES, *_MEDIA)),
    _FUNDING,
    _CONFLICT,
    _NOTE,
    *OF_KINDS,
    *OF_DATES,
    *_ISSNS,
    *OF_INFORMATION,
)


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A step in the article's history, with its words and its date, or dates: of each revision."""

    label: str
    dates: tuple[ShownDate, ...]


@dataclass(frozen=True, slots=True)
class Byline:
    """Somebody in the byline, the name there, the affiliations, and the marks with their ids."""

    person: Contributor
    name: str
    affiliations: tuple[Affiliation, ...]
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A short statement with a heading (or ""): funding, conflict of interest, an address."""

    heading: str
    content: Markup
    id: str = ""


@dataclass(frozen=True)
class View:
    """Everything a template may show of an article."""

    article: Article
    kind: str
    title: Markup
    subtitle: Markup
    byline: tuple[Byline, ...]
    affiliations: tuple[Markup, ...]
    others: tuple[tuple[str, str], ...]
    dates: tuple[KeyDate, ...]
    citation: str
    publisher: str
    correspondence: tuple[Statement, ...]
    abstracts: Markup
    body: Markup
    statements: tuple[Statement, ...]
    back: Markup
    parts: Markup
    licence: Markup
    keywords: tuple[Statement, ...]
    notes: Markup
    information: tuple[Information, ...]
    first_page: int | None
    language: str
    direction: str
    assets: Assets
    _walk: Walk = field(repr=False)

    @property
    def formulas(self) -> tuple[Place, ...]:
        """Where the formulas stand in the source."""
        return tuple(self._walk.formulas)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What rendering came across."""
        return tuple(self._walk.findings)


def view(reading: Reading, theme: Theme) -> View:
    """Render an article's parts by the theme's macros and gather what the templates show."""
    article = reading.article
    assets = Assets(reading.source)
    root = reading.source.root
    meta = root.find("front/article-meta")
    meta = etree.Element("article-meta") if meta is None else meta
    cited, ids = citation(article), _ids(meta)
    affiliations = list(_affiliations(meta))
    front = root.find("front")
    told = [*affiliations, *_permissions(meta)]
    rest = [] if front is None else untold(front, told, kind(article), cited)
    walk = Walk(reading.source, theme, assets, ids, [*affiliations, *rest])
    return View(
        article=article,
        kind=kind(article) if article.subjects else theme.word(kind(article)),
        title=_inside(walk, meta.find("title-group/article-title")),
        subtitle=_inside(walk, meta.find("title-group/subtitle")),
        correspondence=tuple(
            Statement("", walk.render_inside(corresp), _id(corresp, ids))
            for corresp in meta.iterfind(".//corresp")
        ),
        abstracts=_all(walk, [*meta.iterfind("abstract"), *meta.iterfind("trans-abstract")]),
        body=_all(walk, [part for part in root.iterchildren(etree.Element) if _is_body(part)]),
        statements=tuple(_statements(meta, walk, ids)),
        back=walk.render(root.find("back")),
        parts=_all(walk, [*root.iterfind("sub-article"), *root.iterfind("response")]),
        licence=_all(walk, _permissions(meta)),
        keywords=tuple(_keywords(meta, walk)),
        notes=_all(walk, list(root.iterfind("front/notes"))),
        information=information(meta, rest, walk),
        affiliations=tuple(walk.render(element) for element in affiliations),
        byline=_byline(article, ids),
        others=tuple(_others(article)),
        dates=tuple(key_dates(article)),
        citation=cited,
        publisher=", ".join(
            filter(None, (article.journal.publisher, article.journal.publisher_location))
        ),
        first_page=article.pages.first_number if article.pages else None,
        language=tag(article.language),
        direction=direction(article.language),
        assets=assets,
        _walk=walk,
    )


def _is_body(part: etree._Element) -> bool:
    """Say whether a part of the article is its text: also one of a tag set that is not JATS."""
    return part.tag not in _OTHER_PARTS


def _affiliations(meta: etree._Element) -> Iterator[etree._Element]:
    """Yield the affiliations: of contributors, of groups, and of the article."""
    for path in ("contrib-group/contrib", "contrib-group", "."):
        for around in meta.iterfind(path):
            yield from around.iterchildren("aff", "aff-alternatives")


def _ids(meta: etree._Element) -> dict[str, etree._Element]:
    """Return the ids of the front matter that the templates show, and whose they are."""
    found: dict[str, etree._Element] = {}
    for note in (*meta.iterfind(".//corresp"), *meta.iterfind("author-notes/fn")):
        found.setdefault(note.get("id", ""), note)
    return {name: note for name, note in found.items() if name.split() == [name]}


def _id(note: etree._Element, ids: dict[str, etree._Element]) -> str:
    """Return the id of a note, if no other has it."""
    name = note.get("id", "")
    return name if ids.get(name) is note else ""


def _permissions(meta: etree._Element) -> list[etree._Element]:
    """Return what the article says of its copyright and licence."""
    # NLM 2 has no `permissions` around them, and `p` for the words of a licence.
    found = [
        *meta.iterfind("permissions/copyright-statement"),
        *meta.iterfind("copyright-statement"),
    ]
    if not found:
        found = [*meta.iterfind("permissions/copyright-holder"), *meta.iterfind("copyright-holder")]
    for licence in (*meta.iterfind("permissions/license"), *meta.iterfind("license")):
        found += [*licence.iterfind("license-p"), *licence.iterfind("p")]
    return found


def _keywords(meta: etree._Element, walk: Walk) -> list[Statement]:
    """Return the groups of keywords, each with its title (or "") and its words in a row.

    Groups of one title, as translations have them, become one; so does a group without a title
    with the one before it.
    """
    groups: dict[str, list[Markup]] = {}
    heading = ""
    for group in meta.iterfind("kwd-group"):
        heading = words(group, "title") or heading
        groups.setdefault(heading, []).append(_in_its_language(group, _words_in_a_row(group, walk)))
    return [Statement(title, Markup("<br>").join(rows)) for title, rows in groups.items()]


def _words_in_a_row(group: etree._Element, walk: Walk) -> Markup:
    words = group.iterchildren(*_KEYWORDS)
    return Markup(" · ").join(walk.render(word) for word in words)


def _in_its_language(element: etree._Element, content: Markup) -> Markup:
    """Return content with the language of its element."""
    return (
        Markup("<span{}>{}</span>").format(language(element), content)
        if language(element)
        else content
    )


def _inside(walk: Walk, element: etree._Element | None) -> Markup:
    return Markup() if element is None else _in_its_language(element, walk.render_inside(element))


def _all(walk: Walk, elements: list[etree._Element]) -> Markup:
    return Markup("\n").join(walk.render(element) for element in elements)


def kind(article: Article) -> str:
    """Return the kind of article in words: its heading in the issue, else its article-type."""
    if article.subjects:
        return article.subjects[0]
    return in_words(article.kind)


def key_dates(article: Article) -> list[KeyDate]:
    """Return the dates a reader judges an article by, in their order; every revision counts."""
    found = [
        (label, row.date)
        for stage, label in _STAGES
        for row in article.history
        if row.stage == stage
    ]
    found += [
        (label, row.date)
        for medium, label in _MEDIA
        for row in article.publication
        if row.medium == medium
    ]
    rows: dict[str, list[ShownDate]] = {}
    for label, date in found:
        rows.setdefault(label, []).append(shown_date(date, article.language))
    return [KeyDate(label, tuple(dates)) for label, dates in rows.items()]


def citation(article: Article) -> str:
    """Return the line that cites the article, as `Pol. Ann. Med. 2021;28(2):224–228`."""
    year = str(article.first_published.year) if article.first_published else ""
    issue = f"({article.issue})" if article.issue else ""
    volume = f"{article.volume}{issue}"
    where = article.article_number
    if article.pages:
        where = "–".join(filter(None, (article.pages.first, article.pages.last)))
    journal = article.journal.abbreviated_title or article.journal.title
    dated = ";".join(filter(None, (year, volume)))
    return " ".join(filter(None, (journal, ":".join(filter(None, (dated, where))))))


def _byline(article: Article, ids: dict[str, etree._Element]) -> tuple[Byline, ...]:
    by_id = {affiliation.id: affiliation for affiliation in article.affiliations if affiliation.id}
    notes = {_label(note): name for name, note in ids.items()}
    lines = []
    for person in article.contributors:
        if person.is_author:
            behind = tuple(by_id[rid] for rid in person.affiliations if rid in by_id)
            meant = notes | {row.label: row.id for row in behind if " " not in row.id}
            marks = tuple((mark, meant.get(mark, "")) for mark in person.marks)
            lines.append(Byline(person, _name(person), behind, marks))
    return tuple(lines)


def _name(person: Contributor) -> str:
    """Return a name as the byline has it, in other scripts or languages after it."""
    name = " ".join(filter(None, (person.prefix, person.display_name)))
    others = dict.fromkeys(row.display for row in person.names if not row.use.startswith("index"))
    others.pop(person.display_name, None)
    return f"{name} ({', '.join(others)})" if others else name


def _label(note: etree._Element) -> str:
    """Return the sign by which the byline refers to a note."""
    return " ".join(str(_SIGN(note)).split())


def _others(article: Article) -> list[tuple[str, str]]:
    """Return who else had a part in the article: each role in words, and the names in it."""
    named: dict[str, list[str]] = {}
    for person in article.contributors:
        if not person.is_author:
            named.setdefault(person.role, []).append(_name(person))
    return [(role_in_words(role, len(names)), ", ".join(names)) for role, names in named.items()]


def _statements(
    meta: etree._Element, walk: Walk, ids: dict[str, etree._Element]
) -> list[Statement]:
    """Return funding, then the notes of the authors, each under its label or kind."""
    found = [
        Statement(_FUNDING, walk.render_inside(statement, level=_WITHIN))
        for statement in meta.iterfind("funding-group/funding-statement")
    ]
    for note in meta.iterfind("author-notes/fn"):
        label = words(note, "label")
        heading = _heading(label, note)
        without = ("label",) if heading == label else ()
        content = walk.render_inside(note, *without, level=_WITHIN)
        found.append(Statement(heading, content, _id(note, ids)))
    return found


def _heading(label: str, note: etree._Element) -> str:
    """Return the heading of an author's note: its label, if that is words and not a sign."""
    if any(character.isalpha() for character in label) and len(label) > 1:
        return label
    is_conflict = note.get("fn-type") in {"coi-statement", "conflict"}
    return _CONFLICT if is_conflict else _NOTE
