"""META030."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import article_meta, in_meta
from ...rule import Rule


class WrongPageCount(Rule):
    """The number of pages is not what the first and last page make.

    ## What it does
    Reckons the pages from `fpage` and `lpage` and compares them with `page-count`.

    ## Why it matters
    One of the three is wrong, most often a page that changed after the file was made. Indexes take
    the count for the length of the article.

    ## Example
        <counts><page-count count="9"/></counts>

    ## Mended
        <counts><page-count count="10"/></counts>

    ## Source
    JATS tag library, `<page-count>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/page-count.html>.

    ## Known problems
    An article that continues elsewhere in the issue is left alone where it has a `page-range`.
    """

    code = "META030"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the count with the pages, where all three are numbers."""
        for element in in_meta(reading, "counts/page-count"):
            first, last = (_number(article_meta(reading), path) for path in ("fpage", "lpage"))
            count = element.get("count", "")
            if not (first and last and count.isdecimal()) or in_meta(reading, "page-range"):
                continue
            pages = last - first + 1
            if pages > 0 and pages != int(count):
                message = (
                    f"page-count says {count}, but pages {first} to {last} are {pages}; correct "
                    "the one that is wrong"
                )
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Count the pages anew."""
        meta = next(element.iterancestors("article-meta"), None)
        pages = str(_number(meta, "lpage") - _number(meta, "fpage") + 1)
        return Fix(f"write {pages}", markup.attribute(element, "count", pages), Safety.UNSAFE)


def _number(meta: etree._Element | None, path: str) -> int:
    """Return a page as a number; 0 where there is none or where it is none."""
    text = words(meta, path)
    return int(text) if text.isascii() and text.isdigit() else 0
