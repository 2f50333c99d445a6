"""META024."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import in_meta
from ...option import Words
from ...rule import Rule
from ...suggestions import respelt, suggestion

_KNOWN = frozenset(
    [
        "accession",
        "aggregator",
        "archive",
        "archive-alt",
        "ark",
        "art-access-id",
        "arxiv",
        "bibcode",
        "coden",
        "custom",
        "doaj",
        "doi",
        "ean",
        "grid",
        "handle",
        "index",
        "isbn",
        "isni",
        "isrn",
        "issn",
        "manuscript",
        "medline",
        "mr",
        "oclc",
        "orcid",
        "other",
        "pii",
        "pmc",
        "pmcaid",
        "pmcid",
        "pmid",
        "pmpid",
        "publisher-id",
        "publisher-manuscript",
        "sici",
        "std-designation",
        "zbl",
    ]
)


class UnknownIdType(Rule):
    """An identifier of the article is of no known kind.

    ## What it does
    Compares the `pub-id-type` of each `article-id` with the values the tag library names, capitals
    included.

    ## Why it matters
    An identifier whose kind nobody knows is passed over: by Crossref, by PubMed, by the page. `DOI`
    in capitals is enough for that.

    ## Example
        <article-id pub-id-type="DOI">10.1234/jcr.2024.17</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1234/jcr.2024.17</article-id>

    ## Source
    JATS tag library, `@pub-id-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/pub-id-type.html>.

    ## Known problems
    The tag library leaves the list open; a kind of the publisher's own is better called
    `publisher-id`.
    """

    code = "META024"
    severity = Severity.INFO
    fixes = (Safety.SAFE, Safety.UNSAFE)
    more = Words((), "kinds of identifier that are known besides")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for each kind in the list."""
        known = _KNOWN.union(cls.more)
        for element in in_meta(reading, "article-id"):
            kind = element.get("pub-id-type")
            if kind is None:
                message = (
                    f'"{words(element)}" has no pub-id-type; say what kind of identifier it is'
                )
                yield cls.at(reading, element, message)
            elif kind not in known:
                hint = suggestion(kind, known) or "; take one of the tag library's, or publisher-id"
                message = f'"{kind}" is no known kind of identifier{hint}'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the word that is meant."""
        return respelt(markup, element, "pub-id-type", _KNOWN.union(cls.more))
