"""DATE027."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Edits, Markup
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_VERSION = pattern(r"1\.([1-9])")
# What pub-type says, in date-type and publication-format.
_SAME = {
    "epub": ("pub", "electronic"),
    "ppub": ("pub", "print"),
    "collection": ("collection", ""),
}


class OutdatedDateTagging(Rule):
    """A publication date is tagged in the way of JATS before 1.1.

    ## What it does
    In articles that say they are JATS 1.1 or later, looks for a `pub-date` with `pub-type`.

    ## Why it matters
    `pub-type` says in one word both what happened and in which medium; since JATS 1.1 `date-type`
    and `publication-format` say it apart, and JATS4R asks for these.

    ## Example
        <pub-date pub-type="epub"><year>2024</year></pub-date>

    ## Mended
        <pub-date date-type="pub" publication-format="electronic"><year>2024</year></pub-date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    PubMed Central itself goes on with `pub-type`.
    """

    code = "DATE027"
    severity = Severity.INFO
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first such date."""
        if _VERSION.match(reading.source.root.get("dtd-version", "")):
            for element in in_meta(reading, "pub-date[@pub-type]")[:1]:
                message = (
                    f'pub-type="{element.get("pub-type")}" is of JATS 1.0; say it in date-type and '
                    "publication-format"
                )
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Say the same in the two attributes, of each publication date."""
        edits: Edits = ()
        for row in (element, *element.itersiblings("pub-date")):
            kind, medium = _SAME.get(row.get("pub-type", ""), ("", ""))
            if kind and "date-type" not in row.attrib and "publication-format" not in row.attrib:
                edits += markup.without_attribute(row, "pub-type")
                edits += markup.attribute(row, "date-type", kind)
                edits += markup.attribute(row, "publication-format", medium) if medium else ()
        return Fix("say it in date-type and publication-format", edits, Safety.UNSAFE)
