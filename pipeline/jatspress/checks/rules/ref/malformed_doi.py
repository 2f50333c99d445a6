"""REF002."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...rule import Rule

_DOTS = ("...", "…")


class MalformedDoi(Rule):
    """What is tagged as a DOI is none.

    ## What it does
    Checks each `article-id`, `pub-id` and `object-id` of the type `doi`: a DOI is `10.`, four to
    nine digits, a slash, and up to 200 characters without a space. A resolver's address or `doi:`
    before it is passed over. One that ends in dots was cut short by the page it was copied from.

    ## Why it matters
    The link leads nowhere, and one such DOI in a reference makes Crossref refuse the whole
    deposit, so jatspress leaves it out.

    ## Example
        <pub-id pub-id-type="doi">10.1016/j.sema....</pub-id>

    ## Mended
        <pub-id pub-id-type="doi">10.1016/j.semarthrit.2005.01.016</pub-id>

    ## Source
    JATS tag library, `<pub-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-id.html>; the form is that of
    `doi_t` in Crossref's deposit schema.

    ## Known problems
    Whether a DOI of the right form is registered is not checked: that needs the network.
    """

    code = "REF002"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Check the article's own DOI, its sub-articles', its figures' and those of references."""
        for element in reading.source.root.iter("article-id", "pub-id", "object-id"):
            if element.get("pub-id-type") == "doi" and Doi.parse(words(element)) is None:
                yield cls.found(_worded(element), reading.source.place(element))


def _worded(element: etree._Element) -> str:
    text = words(element)
    if not text:
        return "a DOI is tagged but empty; fill it in, or take the tag out"
    if text.endswith(_DOTS):
        return f'the DOI "{text}" is cut short; find it at Crossref, or take the tag out'
    return f'"{text}" is no DOI; tag the bare DOI, as 10.5555/12345678, and nothing else'
