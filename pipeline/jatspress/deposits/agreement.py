"""Whether an article says of its journal what the journal has registered.

Crossref wants every deposit to repeat the registered title and ISSNs, so those of the settings are
sent; an article that says otherwise may belong to another journal
(<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article import Article
from ..finding import Finding
from ..jats import Reading
from . import journal
from .depositor import Depositor
from .offences import ForeignIssn, ForeignJournalTitle, JournalWithoutIssn


def without_issn(reading: Reading, depositor: Depositor) -> list[Finding]:
    """Return the finding of a journal article that is registered without an ISSN, if it is one."""
    told = journal.metadata(reading.article, depositor)
    if told.find("{*}issn") is not None or told.find("{*}doi_data") is not None:
        return []
    message = (
        "the journal has no ISSN, by which Crossref tells it from others; write it in <issn>, or "
        "set issn_electronic in [tool.jatspress.journal]"
    )
    place = reading.source.root.find("front/journal-meta")
    return [
        JournalWithoutIssn.found(message, reading.source.place(_near(reading.source.root, place)))
    ]


def disagreements(reading: Reading, depositor: Depositor) -> Iterator[Finding]:
    """Yield a finding for the title and each ISSN that are not those of the settings."""
    article, root = reading.article, reading.source.root
    registered, told = depositor.journal_title, _titles(article)
    if registered and told and _folded(registered) not in map(_folded, told):
        message = (
            f'the journal is "{told[0]}" here and "{registered}" in the settings, which is sent; '
            "mend the one that is wrong"
        )
        place = root.find("front/journal-meta//journal-title")
        yield ForeignJournalTitle.found(message, reading.source.place(_near(root, place)))
    issns = [row.value for row in depositor.issns]
    for row in article.journal.issns if issns else ():
        if _bare(row.value) not in map(_bare, issns):
            message = (
                f"the ISSN {row.value} is none of the settings' ({', '.join(issns)}), which are "
                "sent; mend the one that is wrong"
            )
            yield ForeignIssn.found(message, reading.source.place(_issn(root, row.value)))


def _titles(article: Article) -> list[str]:
    """Return the journal's titles in the article, those in other languages too."""
    told = [article.journal.title, *(row.text for row in article.journal.translated_titles)]
    return [title for title in told if title]


def _folded(title: str) -> str:
    """Return a title as Crossref compares it: capitals and white space say nothing."""
    return " ".join(title.casefold().split())


def _bare(issn: str) -> str:
    return issn.strip().upper().replace("-", "")


def _issn(root: etree._Element, value: str) -> etree._Element:
    rows = root.iterfind("front/journal-meta/issn")
    return _near(root, next((row for row in rows if value in "".join(row.itertext())), None))


def _near(root: etree._Element, element: etree._Element | None) -> etree._Element:
    return root if element is None else element
