"""Reading the pages of an article, and what it says of its issue."""

from __future__ import annotations

from lxml import etree

from ..article.issue import Issue, IssueTitle, Pages
from .attributes import identifiers, language
from .inline import text
from .text import all_words, spaced, words

# Since JATS 1.3 a second volume and issue, as of another edition, may stand in a group.
_GROUP = "volume-issue-group/"


def pages(meta: etree._Element) -> Pages | None:
    """Return the pages of an article-meta, or None where it has none."""
    first, range_ = words(meta, "fpage"), words(meta, "page-range")
    if not (first or range_):
        return None
    element = meta.find("fpage")
    sequence = element.get("seq", "") if element is not None else ""
    return Pages(first, words(meta, "lpage"), sequence, range_)


def volume(meta: etree._Element) -> str:
    """Return the volume, of several the first."""
    return words(meta, "volume") or words(meta, f"{_GROUP}volume")


def issue(meta: etree._Element) -> str:
    """Return the number of the issue, of several the first."""
    return words(meta, "issue") or words(meta, f"{_GROUP}issue")


def issue_details(meta: etree._Element) -> Issue:
    """Return what an article-meta says of its issue beside the numbers.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/issue-title-group.html>.
    """
    element = meta.find("issue")
    return Issue(
        titles=_titles(meta),
        part=words(meta, "issue-part"),
        sequence=element.get("seq", "") if element is not None else "",
        supplements=tuple(filter(None, map(spaced, meta.iterfind("supplement")))),
        sponsors=all_words(meta, "issue-sponsor"),
        volume_series=words(meta, "volume-series"),
        volume_ids=identifiers(meta, "volume-id", "pub-id-type"),
        issue_ids=identifiers(meta, "issue-id", "pub-id-type"),
        isbns=identifiers(meta, "isbn", "publication-format"),
    )


def _titles(meta: etree._Element) -> tuple[IssueTitle, ...]:
    """Return the titles of the issue; the subtitles belong to the title of their own group."""
    grouped = [
        IssueTitle(
            text(title),
            tuple(text(row) for row in group.iterfind("issue-subtitle")),
            language(title) or language(group),
        )
        for group in meta.iterfind("issue-title-group")
        for title in group.iterfind("issue-title")
    ]
    alone = [IssueTitle(text(row), (), language(row)) for row in meta.iterfind("issue-title")]
    return (*alone, *grouped)
