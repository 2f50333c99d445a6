"""The journal and the issue.

Source: crossref5.5.0.xsd, `journal_metadata` and `journal_issue`. Crossref wants every deposit to
repeat the journal's registered spelling, so what settings say goes before what the article says
(<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>).
"""

from __future__ import annotations

import re
from typing import Literal

from lxml import etree

from ..article import Article, PublicationDate
from . import dates
from .depositor import Depositor
from .elements import add_text, new

_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9X]")
_MOST_ISSNS = 6


def title(article: Article, depositor: Depositor) -> str:
    """Return the journal's title as registered, else as the article has it, else ""."""
    return depositor.journal_title or article.journal.title


def metadata(article: Article, depositor: Depositor) -> etree._Element:
    """Return the `journal_metadata` of an article."""
    element = new("journal_metadata")
    add_text(element, "full_title", title(article, depositor))
    short = depositor.journal_abbreviation or article.journal.abbreviated_title
    add_text(element, "abbrev_title", short)
    for value, medium in _issns(article, depositor):
        add_text(element, "issn", value, media_type=medium)
    return element


def _issns(
    article: Article, depositor: Depositor
) -> list[tuple[str, Literal["print", "electronic"]]]:
    """Return the ISSNs that have the form of one, with their medium, each once."""
    rows = depositor.issns or article.journal.issns
    written = dict.fromkeys((row.value.strip().upper(), row.medium) for row in rows)
    return [row for row in written if _ISSN.fullmatch(row[0])][:_MOST_ISSNS]


def issue(article: Article) -> etree._Element | None:
    """Return the `journal_issue` of an article, or None where nothing is known of it."""
    day = dates.published(article, "issue")
    if not (day or article.volume or article.issue):
        return None
    row = PublicationDate("issue", day) if day else _year_of_publication(article)
    if row is None:  # the schema wants a date as soon as there is an issue
        return None
    element = new("journal_issue")
    media_type = dates.MEDIA_TYPES[row.medium]
    element.append(dates.date("publication_date", row.date, media_type))
    if article.volume:
        volume = new("journal_volume")
        add_text(volume, "volume", article.volume)
        element.append(volume)
    add_text(element, "issue", article.issue)
    return element


def _year_of_publication(article: Article) -> PublicationDate | None:
    """Return the year an article was first published in, for an issue without a date."""
    rows = dates.publications(article)
    first = min(rows, key=lambda row: row.date.year, default=None)
    if first is None:
        return None
    return PublicationDate(first.medium, type(first.date)(first.date.year))
