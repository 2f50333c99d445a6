"""META021."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class DoiAsAddress(Rule):
    """The article's DOI is written as an address, or with `doi:` before it.

    ## What it does
    Looks at each `article-id` of the type `doi` that holds a DOI with a resolver's address or a
    scheme before it.

    ## Why it matters
    The element is for the identifier alone. Programs that put `https://doi.org/` before it make a
    link that leads nowhere, and those that compare DOIs find no match.

    ## Example
        <article-id pub-id-type="doi">https://doi.org/10.1234/jcr.2024.17</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1234/jcr.2024.17</article-id>

    ## Source
    JATS tag library, `<article-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article-id.html>.

    ## Known problems
    None.
    """

    code = "META021"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare what stands there with the bare DOI."""
        for element in in_meta(reading, "article-id[@pub-id-type='doi']"):
            text, doi = words(element), Doi.parse(words(element))
            if doi is not None and doi.value != text:
                message = f'"{text}" is the DOI as an address; write the DOI alone, {doi}'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the DOI alone."""
        doi = Doi.parse(words(element))
        if doi is None:
            return None
        text = markup.letters(element).string
        return Fix(f"write {doi}", markup.replaced(element, 0, len(text), doi.value))
