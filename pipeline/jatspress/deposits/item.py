"""Where an article stands in its issue, and what its publisher calls it.

Source: common5.5.0.xsd, `pages`, and crossref5.5.0.xsd, `publisher_item`;
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/article-ids/>.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Article, Doi, Identifier, Pages
from .elements import add_text, new

LONGEST_PAGE = 32
LONGEST_NUMBER = 32
_LONGEST_OTHER_PAGES = 100
_LONGEST_IDENTIFIER = 255
_MOST_IDENTIFIERS = 10
# What JATS calls an identifier, and Crossref; numbers of databases but PubMed have no kind there.
_KINDS = {"pii": "pii", "pmid": "pmid", "sici": "sici", "other": "other"}
_OF_THE_PUBLISHER = "publisher-id"
_MOST_NUMBERS = 3
_STRETCHES = re.compile(r"\s*[,;]\s*")
_ENDS = re.compile(r"\s*[-\u2010-\u2014]\s*")


def pages(found: Pages | None) -> etree._Element | None:
    """Return the `pages` of an article, or None: the first stretch, then any others.

    What is longer than Crossref takes is left out and told of (`unsent_pages`).
    """
    first, last, others = _stretches(found)
    if not 0 < len(first) <= LONGEST_PAGE:
        return None
    element = new("pages")
    add_text(element, "first_page", first)
    add_text(element, "last_page", last if len(last) <= LONGEST_PAGE else "")
    add_text(element, "other_pages", others if len(others) <= _LONGEST_OTHER_PAGES else "")
    return element


def unsent_pages(found: Pages | None) -> list[str]:
    """Return the pages of an article that Crossref would refuse, in words."""
    first, last, others = _stretches(found)
    rows = (
        ("first page", first, LONGEST_PAGE),
        ("last page", last, LONGEST_PAGE),
        ("list of other pages", others, _LONGEST_OTHER_PAGES),
    )
    return [f"the {name} {text!r}, too long" for name, text, most in rows if len(text) > most]


def _stretches(found: Pages | None) -> tuple[str, str, str]:
    """Return the first and the last page of the first stretch, and the other stretches."""
    if found is None:
        return "", "", ""
    stretches = [row for row in _STRETCHES.split(found.range.strip()) if row]
    first, last = found.first, found.last
    if stretches and (not first or (len(stretches) > 1 and _ends(stretches[0])[0] == first)):
        first, last = _ends(stretches[0])
    return first, last, ", ".join(stretches[1:])


def _ends(stretch: str) -> tuple[str, str]:
    """Return the first and the last page of a stretch; `144-9` ends on page 149."""
    first, _, last = _ENDS.sub("-", stretch).partition("-")
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: -len(last)] + last
    return first, last


def publisher_item(article: Article, doi: Doi) -> etree._Element:
    """Return the `publisher_item`: the article's number and the identifiers beside its DOI."""
    element = new("publisher_item")
    own = [row.value for row in article.ids if row.kind.lower() == _OF_THE_PUBLISHER]
    numbers = dict.fromkeys(own, _OF_THE_PUBLISHER) | {article.article_number: "article_number"}
    short = [row for row in reversed([*numbers]) if len(row) <= LONGEST_NUMBER]
    for number in short[:_MOST_NUMBERS]:
        add_text(element, "item_number", number, item_number_type=numbers[number])
    rows = [("doi", doi.value), *(_identifier(row) for row in article.ids)]
    rows += [("other", number) for number in numbers if len(number) > LONGEST_NUMBER]
    fitting = [row for row in rows if row[0] and len(row[1]) <= _LONGEST_IDENTIFIER]
    for kind, value in [*dict.fromkeys(fitting)][:_MOST_IDENTIFIERS]:
        add_text(element, "identifier", value, id_type=kind)
    return element


def _identifier(row: Identifier) -> tuple[str, str]:
    """Return Crossref's kind of an identifier, "" of one it has no kind for, and its value."""
    return _KINDS.get(row.kind.lower(), ""), row.value
