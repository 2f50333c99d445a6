"""The journal.

Source: crossref5.5.0.xsd, `journal_metadata`. Crossref wants every deposit to
repeat the journal's registered spelling, so what settings say goes before what the article says
(<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>).
"""

from __future__ import annotations

import re
from typing import Literal

from lxml import etree

from ..article import Article, Doi
from .addresses import plain_doi_data
from .depositor import Depositor
from .elements import add_text, new

_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9X]")
_MOST_ISSNS = 6
_LONGEST_SHORT = 150


def title(article: Article, depositor: Depositor) -> str:
    """Return the journal's title as registered, else as the article has it, else ""."""
    return depositor.journal_title or article.journal.title


def metadata(article: Article, depositor: Depositor) -> etree._Element:
    """Return the `journal_metadata` of an article."""
    element = new("journal_metadata")
    add_text(element, "full_title", title(article, depositor))
    short = depositor.journal_abbreviation or article.journal.abbreviated_title
    add_text(element, "abbrev_title", short if len(short) <= _LONGEST_SHORT else "")
    for value, medium in _issns(article, depositor):
        add_text(element, "issn", value, media_type=medium)
    doi = Doi.parse(depositor.journal_doi)
    if doi is not None and depositor.journal_page:
        element.append(plain_doi_data(doi, depositor.journal_page))
    return element


def unsent_titles(article: Article, depositor: Depositor) -> list[str]:
    """Return the short title of the journal, in words, where Crossref would refuse it."""
    short = depositor.journal_abbreviation or article.journal.abbreviated_title
    return [f"the journal's short title {short!r}, too long"] if len(short) > _LONGEST_SHORT else []


def _issns(
    article: Article, depositor: Depositor
) -> list[tuple[str, Literal["print", "electronic"]]]:
    """Return the ISSNs that have the form of one, with their medium, each once."""
    rows = depositor.issns or article.journal.issns
    written = dict.fromkeys((row.value.strip().upper(), row.medium) for row in rows)
    return [row for row in written if _ISSN.fullmatch(row[0])][:_MOST_ISSNS]
