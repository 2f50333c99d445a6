"""What keeps an article from being registered.

Source: the required elements of crossref5.5.0.xsd, and
<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>
("All prefixes in a submission must match").
"""

from __future__ import annotations

from lxml import etree

from ..article import Doi
from ..finding import Finding
from ..jats import Reading
from . import dates, journal
from .depositor import Depositor
from .offences import DoubledDoi, ForeignPrefix, IncompleteForCrossref


def lacking(reading: Reading, depositor: Depositor) -> list[Finding]:
    """Return a finding for each fact Crossref must have and the article does not give."""
    article = reading.article
    doi = article.doi
    advice = {
        "DOI": ("article-id", 'write it as <article-id pub-id-type="doi">', doi is not None),
        "title": ("title-group", "write it in <article-title>", bool(article.title)),
        "journal title": (
            "",
            "write it in <journal-title>, or set it as `title` in [tool.jatspress.journal]",
            bool(journal.title(article, depositor)),
        ),
        "publication date": (
            "pub-date",
            "write at least the year, from 1400 to 2200, in a <pub-date>",
            bool(dates.publications(article)),
        ),
    }
    if doi is not None:
        page = depositor.address_of(doi, article.landing_page)
        how = "write its address in <self-uri>, or set `landing_page` in [tool.jatspress.deposit]"
        advice["landing page"] = ("", how, bool(page))
    return [
        _missing(reading, fact, how, at)
        for fact, (at, how, is_there) in advice.items()
        if not is_there
    ]


def _missing(reading: Reading, fact: str, how: str, at: str) -> Finding:
    message = f"the article has no {fact} that Crossref could register; {how}"
    root = reading.source.root
    found = root.find(f"front/article-meta/{at}") if at else None
    place = found if found is not None else root.find("front/article-meta")
    return IncompleteForCrossref.found(message, reading.source.place(place))


def doubled(reading: Reading, doi: Doi, twin: Reading) -> Finding:
    """Return the finding of a DOI that an article before in the batch has too."""
    message = (
        f"the DOI {doi} is also that of {twin.source.given}; Crossref would keep only one of the "
        "two, so this one is left out: give it a DOI of its own"
    )
    return DoubledDoi.found(message, reading.source.place(_doi_of(reading)))


def _doi_of(reading: Reading) -> etree._Element | None:
    return reading.source.root.find("front/article-meta/article-id[@pub-id-type='doi']")


def foreign(reading: Reading, doi: Doi, prefix: str) -> Finding | None:
    """Return the finding of a DOI under another prefix than the deposit's, or None."""
    if not prefix or doi.prefix == prefix:
        return None
    message = (
        f"the DOI {doi} stands under {doi.prefix}, the deposit is for {prefix}; mend the "
        f"DOI, or deposit the article with settings for {doi.prefix}"
    )
    return ForeignPrefix.found(message, reading.source.place(_doi_of(reading)))
