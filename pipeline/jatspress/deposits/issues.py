"""Articles under their journal and issue: one `journal` for each issue.

Source: crossref5.5.0.xsd, `journal`, which holds one issue and any number of articles. What the
articles say of journal and issue is put together.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from ..article import Article
from . import journal
from .elements import add, new
from .issue import issue
from .merging import merged
from .records import record
from .row import Row

_LAST = sys.maxsize


def journals(rows: Sequence[Row]) -> list[etree._Element]:
    """Return a `journal` for each issue that articles are of, in the order of the first of each."""
    issues: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        issues[_issue(row)].append(row)
    return [_journal(sorted(found, key=_place)) for found in issues.values()]


def _issue(row: Row) -> tuple[str, str, str]:
    """Return what tells an issue from others; articles without one are together, too."""
    article = row.reading.article
    title = " ".join(journal.title(article, row.depositor).casefold().split())
    return title, article.volume, article.issue


def _place(row: Row) -> tuple[int, int, str]:
    """Return where an article stands in its issue: by sequence, else by page, else as given."""
    article = row.reading.article
    pages = article.pages
    page = pages.first_number if pages else None
    sequence = pages.sequence if pages else ""
    return _number(article), _LAST if page is None else page, sequence


def _number(article: Article) -> int:
    told = article.issue_details.sequence
    return int(told) if told.isascii() and told.isdigit() else _LAST


def _journal(rows: Sequence[Row]) -> etree._Element:
    """Return the `journal` of the articles of one issue."""
    element = new("journal")
    told = [(row.reading.article, row.depositor) for row in rows]
    add(element, merged([journal.metadata(*of) for of in told]))
    issues = (issue(*of) for of in told)
    add(element, merged([found for found in issues if found is not None]))
    element.extend(map(record, rows))
    return element
