"""From the parts of a citation to what a citation style can ask of a work.

Source: <https://jats.nlm.nih.gov/archiving/tag-library/1.4/element/element-citation.html> and the
variables of CSL, <https://docs.citationstyles.org/en/stable/specification.html>, Appendix IV.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote

from markupsafe import Markup

from ...article import Doi
from ..csl.item import Date, Item, People
from ..csl.marks import Marks
from ..element import Element
from ..lines import breakable
from .people import people_of
from .pieces import Piece, pieces_of

# JATS' publication-type (NLM 2: citation-type) is open; on the left what real articles have.
_KINDS = {
    **dict.fromkeys(("journal", "article-journal", "article", "periodical"), "article-journal"),
    **dict.fromkeys(("book", "monograph", "edited-book"), "book"),
    **dict.fromkeys(("chapter", "book-chapter", "bookchapter"), "chapter"),
    **dict.fromkeys(("confproc", "conference", "paper-conference"), "paper-conference"),
    **dict.fromkeys(("conf-paper", "conf-proc", "conference-paper"), "paper-conference"),
    **dict.fromkeys(("thesis", "dissertation"), "thesis"),
    **dict.fromkeys(("report", "gov", "working-paper", "techreport"), "report"),
    **dict.fromkeys(("web", "webpage", "website", "online", "clinicaltrial"), "webpage"),
    **dict.fromkeys(("data", "dataset", "database"), "dataset"),
    **dict.fromkeys(("software", "program"), "software"),
    "blog": "post-weblog",
    "commun": "personal_communication",
    "magazine": "article-magazine",
    "newspaper": "article-newspaper",
    "patent": "patent",
    "preprint": "article",
    "standard": "standard",
    "tweet": "post",
}
# Of a work without a type we know, what it most probably is: the first whose parts are there.
_SIGNS = (
    ("chapter", ("chapter-title",)),
    ("paper-conference", ("conf-name",)),
    ("dataset", ("data-title",)),
    ("patent", ("patent",)),
    ("article-journal", ("article-title", "source", "volume")),
    ("article-journal", ("article-title", "source", "fpage")),
    ("chapter", ("article-title", "source", "publisher-name")),
    ("book", ("source", "publisher-name")),
    ("webpage", ("uri",)),
    ("webpage", ("ext-link",)),
)
_IN_A_BOOK = {"book": "chapter"}
_TITLES = ("chapter-title", "article-title", "data-title", "part-title")
# What the source of a work is, where it is no book or journal: an archive, a patent office.
_SOURCES = {"dataset": "publisher", "software": "publisher", "patent": "authority"}
# A part that is a variable as it stands.
_TEXTS = {
    "volume": ("volume",),
    "issue": ("issue",),
    "publisher-name": ("publisher",),
    "publisher-loc": ("publisher-place",),
    "series": ("collection-title",),
    "version": ("version",),
    "conf-name": ("event-title", "event"),
    "conf-loc": ("event-place",),
    "patent": ("number",),
    "std": ("number",),
    "isbn": ("ISBN",),
    "issn": ("ISSN",),
}
_PUBMED = "https://pubmed.ncbi.nlm.nih.gov/{}/"
_CENTRAL = "https://pmc.ncbi.nlm.nih.gov/articles/{}/"
_LAST_STOP = re.compile(r"(?<=\w\w)\.((?:</[^>]*>)*)$")
_EDITION = re.compile(r"(\S+)\s+(?:ed|edn|edition)\.?", re.IGNORECASE)
_PENDING = re.compile(r"in press|forthcoming|submitted|accepted|under review", re.IGNORECASE)
# A date that says itself what it is the date of needs no words of the style's.
_DIGIT_OR_MONTH = re.compile(r"\d|\w{3,9}\.? \d")
_OF_ACCESS = re.compile(r"access|cited|retriev|visit", re.IGNORECASE)
_MONTH = re.compile(r"\D+")


@dataclass
class Work:
    """A citation as a style can ask of it; `sources` says which pieces a variable is made of."""

    pieces: list[Piece]
    marks: Marks
    kind: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    people: dict[str, People] = field(default_factory=dict)
    dates: dict[str, Date] = field(default_factory=dict)
    sources: dict[str, list[int]] = field(default_factory=dict)

    @property
    def item(self) -> Item:
        """The item of CSL."""
        return Item(self.kind, self.texts, self.people, self.dates)

    @property
    def is_nameable(self) -> bool:
        """Whether there is what an entry needs: a title, or somebody who wrote it."""
        return bool(self.people) or not {"title", "container-title"}.isdisjoint(self.texts)

    def first(self, *names: str) -> int | None:
        """Return the first piece of the first of these names that there is."""
        for name in names:
            for place, piece in enumerate(self.pieces):
                if piece.name == name and piece.words:
                    return place
        return None

    def set_text(self, variable: str, *places: int, html: Markup | None = None) -> None:
        """Fill a variable, with the HTML of the pieces it is made of or with another form of it."""
        if variable not in self.texts:
            whole = Markup("–").join(self.pieces[place].html for place in places)
            self.texts[variable] = self.marks.of(whole if html is None else html)
            self.sources[variable] = list(places)


def work_of(element: Element, marks: Marks) -> Work:
    """Return a citation in the words of CSL."""
    work = Work(pieces_of(element), marks)
    work.kind = _kind(element, work)
    _titles(work)
    _numbers(work)
    _identifiers(work)
    _dates(work)
    for variable, (people, places) in people_of(work.pieces).items():
        work.people[variable] = people
        work.sources[variable] = places
    return work


def _kind(element: Element, work: Work) -> str:
    """Return CSL's type of a work: by what the article says, else by the parts that are there."""
    said = (element.get("publication-type") or element.get("citation-type")).lower()
    kind = _KINDS.get(said, "")
    if not kind:
        there = {piece.name for piece in work.pieces}
        found = (kind for kind, parts in _SIGNS if there.issuperset(parts))
        kind = next(found, "document")
    has_both = work.first(*_TITLES) is not None and work.first("source") is not None
    return _IN_A_BOOK.get(kind, kind) if has_both else kind


def _titles(work: Work) -> None:
    """Fill the title, and the title of what it stands in."""
    title, source = work.first(*_TITLES), work.first("source")
    if title is not None:
        # The full stop that indexes put behind a title is the style's to put, or another sign.
        html = Markup(_LAST_STOP.sub(r"\1", str(work.pieces[title].html)))  # noqa: S704 - was HTML
        work.set_text("title", title, html=html)
    if source is None:
        return
    variable = _SOURCES.get(work.kind, "container-title")
    if title is None and work.kind != "article-journal":
        variable = "title"
    elif work.first("publisher-name") is not None and variable == "publisher":
        variable = "container-title"
    work.set_text(variable, source, html=_without_form(work.pieces[source].html))


def _without_form(html: Markup) -> Markup:
    """Return a source without the italics that its macro gives: those are the style's to give."""
    if html.startswith('<i class="source"') and html.endswith("</i>"):
        return Markup(f"<span{html[2:-4]}</span>")  # noqa: S704 - was HTML
    return html


def _numbers(work: Work) -> None:
    """Fill volume, pages and all that is a variable as it stands."""
    for name, variables in _TEXTS.items():
        place = work.first(name)
        # Styles have no place for the series of a journal, and print it into its volume.
        if place is not None and not (name == "series" and work.kind == "article-journal"):
            for variable in variables:
                work.set_text(variable, place)
    edition = work.first("edition")
    if edition is not None:
        # The style adds "ed." itself.
        bare = _EDITION.fullmatch(work.pieces[edition].words)
        work.set_text("edition", edition, html=Markup.escape(bare[1]) if bare else None)
    institution = work.first("institution")
    if institution is not None:
        work.set_text("publisher", institution)
    _pages(work)


def _pages(work: Work) -> None:
    first, last, span = work.first("fpage"), work.first("lpage"), work.first("page-range")
    number = work.first("elocation-id")
    if span is not None:
        work.set_text("page", span)
    elif first is not None:
        work.set_text("page", first, *([last] if last is not None else []))
        work.set_text("page-first", first)
    elif number is not None:
        work.set_text("page", number)
    size = work.first("size")
    if size is not None and work.pieces[size].get("units").startswith("page"):
        work.set_text("number-of-pages", size)


def _identifiers(work: Work) -> None:
    """Fill the identifiers a style may show, as links, and the address."""
    for place, piece in enumerate(work.pieces):
        kind = piece.get("pub-id-type") or piece.get("ext-link-type")
        doi = Doi.parse(piece.words)
        if kind == "doi" and doi and doi.value == piece.words:
            work.set_text("DOI", place, html=_doi(doi))
        elif piece.name == "pub-id" and kind in {"pmid", "pmcid"}:
            pattern = _PUBMED if kind == "pmid" else _CENTRAL
            work.set_text(kind.upper(), place, html=_link(pattern, piece.words))
        elif piece.is_address:
            work.set_text("URL", place)


def _doi(doi: Doi) -> Markup:
    """Return a DOI as a link; one that is registered nowhere leads nowhere."""
    shown = breakable(doi.value)
    if doi.is_test:
        return Markup('<span class="doi">{}</span>').format(shown)
    return Markup('<a class="doi" href="{}">{}</a>').format(doi.url, shown)


def _link(pattern: str, value: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(pattern.format(quote(value, safe="/:")), value)


def _dates(work: Work) -> None:
    """Fill when a work was issued and when it was looked at."""
    for place, piece in enumerate(work.pieces):
        kind = "" if piece.node is None else " ".join(map(str, piece.node.attrib.values()))
        if piece.name not in {"date", "date-in-citation", "access-date", "string-date"}:
            continue
        is_access = piece.name == "access-date" or bool(_OF_ACCESS.search(kind))
        variable = "accessed" if is_access else "issued"
        if is_access and not _DIGIT_OR_MONTH.match(piece.words):
            continue
        if variable not in work.dates and (is_access or piece.name in {"date", "string-date"}):
            work.dates[variable] = _date_in(piece)
            work.sources[variable] = [place]
    _issued(work)


def _date_in(piece: Piece) -> Date:
    """Return the date in an element; one with words between its parts stays as it is."""
    node = piece.node
    own = "" if node is None else "".join(map(str, node.xpath("text()")))
    if node is None or own.strip() or node.find("year") is None:
        return Date(literal=piece.words)
    month = (node.findtext("month") or node.findtext("season") or "").strip()
    year, day = (node.findtext("year") or "").strip(), (node.findtext("day") or "").strip()
    return _date(year, month, day)


def _date(year: str, month: str, day: str) -> Date:
    """Return a date. The number of a month has no name here: it would not be the same word."""
    return Date(year, month, day) if _MONTH.fullmatch(month) else Date(year)


def _issued(work: Work) -> None:
    places = [work.first(name) for name in ("year", "month", "day")]
    if places[1] is None:
        places[1] = work.first("season")
    if places[0] is not None:
        year, month, day = ("" if row is None else work.pieces[row].words for row in places)
        work.dates["issued"] = _date(year, month, day)
        work.sources["issued"] = [row for row in places if row is not None]
    elif "issued" not in work.dates:
        for place, piece in enumerate(work.pieces):
            if piece.name in {"comment", "pub-status"} and _PENDING.fullmatch(piece.words):
                work.dates["issued"] = Date(literal=piece.words)
                work.sources["issued"] = [place]
                return
