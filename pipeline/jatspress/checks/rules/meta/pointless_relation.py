"""META044."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import article_meta
from ...rule import Rule

_NAMES = ("related-article", "related-object")


class PointlessRelation(Rule):
    """A related article is named without saying where it is.

    ## What it does
    Looks for a `related-article` or `related-object` with neither address, identifier, words nor
    volume and page.

    ## Why it matters
    Neither readers nor Crossref can follow it. The DOI was to be filled in later.

    ## Example
        <related-article related-article-type="commentary" id="ra1"/>

    ## Mended
        <related-article related-article-type="commentary" id="ra1"
            ext-link-type="doi" xlink:href="10.1234/jsr.2023.5"/>

    ## Source
    JATS tag library, `<related-article>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/related-article.html>.

    ## Known problems
    None.
    """

    code = "META044"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each relation together with what was read of it."""
        meta = article_meta(reading)
        rows = [] if meta is None else list(meta.iterchildren(*_NAMES))
        for element, row in zip(rows, reading.facts.relations, strict=True) if rows else ():
            if not (row.address or row.ids or row.text or row.page or row.article_number):
                message = (
                    f"this {row.element} leads nowhere; give it the DOI of what it means, or take "
                    "it out"
                )
                yield cls.found(message, reading.source.place(element))
