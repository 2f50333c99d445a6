"""What keeps an article from being registered.

Source: the required elements of crossref5.5.0.xsd, and
<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from ..article import Doi
from ..finding import Finding
from ..jats import Reading
from . import dates, journal, resources
from .depositor import Depositor
from .kinds import Kind
from .offences import DoubledDoi, ForeignPrefix, IncompleteForCrossref
from .row import Row

_IN_JOURNALS = frozenset({Kind.ARTICLE, Kind.PENDING, Kind.TRANSLATION})
_PUBLISHED = frozenset({Kind.ARTICLE, Kind.POSTED, Kind.TRANSLATION})
_READ = _PUBLISHED | {Kind.REVIEW}


@dataclass(frozen=True, slots=True)
class _Need:
    """A fact that kinds of records must have, where it stands in the article, and what to do."""

    fact: str
    kinds: Collection[Kind]
    is_there: bool
    how: str
    at: str = ""


def lacking(reading: Reading, depositor: Depositor, kind: Kind = Kind.ARTICLE) -> list[Finding]:
    """Return a finding for each fact a record of a kind must have and the article does not give."""
    needs = [*_needs_of_doi(reading, depositor, kind), *_needs(reading, depositor, kind)]
    return [_missing(reading, need) for need in needs]


def _needs(reading: Reading, depositor: Depositor, kind: Kind) -> Iterator[_Need]:
    """Yield what an article of a kind lacks, whatever its DOI."""
    article = reading.article
    in_history = 'in the <history>, as <date date-type="accepted">'
    needs = (
        _Need("title", _READ, bool(article.title), "write it in <article-title>", "title-group"),
        _Need(
            "journal title",
            _IN_JOURNALS,
            bool(journal.title(article, depositor)),
            "write it in <journal-title>, or set it as `title` in [tool.jatspress.journal]",
        ),
        _Need(
            "publication date",
            _PUBLISHED,
            bool(dates.publications(article)),
            "write at least the year, from 1400 to 2200, in a <pub-date>",
            "pub-date",
        ),
        _Need(
            "date of the review, known to the day,",
            {Kind.REVIEW},
            dates.exact(article) is not None,
            "write it in a <pub-date> of the sub-article, or of the article",
        ),
        _Need(
            "date of acceptance",
            {Kind.PENDING},
            bool(dates.stages(article, "accepted")),
            f"write it {in_history}",
            "history",
        ),
        _Need(
            "ISSN",
            {Kind.PENDING},
            journal.metadata(article, depositor).find("{*}issn") is not None,
            "write it in <issn>, or set issn_electronic in [tool.jatspress.journal]",
        ),
    )
    return (need for need in needs if kind in need.kinds and not need.is_there)


def _needs_of_doi(reading: Reading, depositor: Depositor, kind: Kind) -> Iterator[_Need]:
    """Yield that a DOI is lacking, or what a record lacks that has one."""
    doi = reading.article.doi
    if doi is None:
        how = 'write it as <article-id pub-id-type="doi">'
        yield _Need("DOI", [*Kind], is_there=False, how=how, at="article-id")
        return
    if kind in _READ and not depositor.address_of(doi, reading.article.landing_page):
        how = "write its address in <self-uri>, or set `landing_page` in [tool.jatspress.deposit]"
        yield _Need("landing page", _READ, is_there=False, how=how)
    if kind is Kind.RESOURCES and not resources.is_any(Row(reading, doi, depositor, kind)):
        how = "references, a licence, funding or dates are what can be added to a registered DOI"
        yield _Need("resource", {Kind.RESOURCES}, is_there=False, how=how)


def _missing(reading: Reading, need: _Need) -> Finding:
    message = f"the article has no {need.fact} that Crossref could register; {need.how}"
    root = reading.source.root
    found = root.find(f"front/article-meta/{need.at}") if need.at else None
    place = found if found is not None else root.find("front/article-meta")
    return IncompleteForCrossref.found(message, reading.source.place(place))


def doubled(row: Row, twin: Row) -> Finding:
    """Return the finding of a DOI that a record before in the deposit has too."""
    source = twin.reading.source
    same = "the article around it" if row.about == twin.doi else source.given
    message = (
        f"the DOI {row.doi} is also that of {same}; Crossref would keep only one of the "
        "two, so this one is left out: give it a DOI of its own"
    )
    return DoubledDoi.found(message, row.reading.source.place(_doi_of(row.reading)))


def _doi_of(reading: Reading) -> etree._Element | None:
    return reading.source.root.find("front/article-meta/article-id[@pub-id-type='doi']")


def foreign(reading: Reading, doi: Doi, prefix: str) -> Finding | None:
    """Return the finding of a DOI under another prefix than the settings', or None."""
    if not prefix or doi.prefix == prefix:
        return None
    message = (
        f"the DOI {doi} stands under {doi.prefix}, the deposit is for {prefix}; mend the "
        f"DOI, or deposit the article with settings for {doi.prefix}"
    )
    return ForeignPrefix.found(message, reading.source.place(_doi_of(reading)))
