"""DEPOSIT022."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.attributes import address
from ...front import in_meta
from ...rule import Rule


class ForeignSelfUri(Rule):
    """The article gives another article's DOI as its own address.

    ## What it does
    Compares the DOI in each `self-uri` that leads to the DOI's resolver with that of the article.

    ## Why it matters
    `self-uri` is where the article itself is: it goes to Crossref as the page that the DOI leads
    to. It is left over from the file that was copied.

    ## Example
        <self-uri xlink:href="https://doi.org/10.1234/jcr.2024.16"/>

    ## Mended
        <self-uri xlink:href="https://doi.org/10.1234/jcr.2024.17"/>

    ## Source
    JATS tag library, `<self-uri>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/self-uri.html>.

    ## Known problems
    Versions with DOIs of their own are reported unless they have a `content-type`.
    """

    code = "DEPOSIT022"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each address with the article's DOI."""
        own = reading.facts.doi
        for element in in_meta(reading, "self-uri"):
            doi = Doi.parse(address(element)) if "doi.org/" in address(element) else None
            if (
                own
                and doi
                and doi.value.lower() != own.value.lower()
                and not element.get("content-type")
            ):
                message = (
                    f"the article's own address leads to {doi}, its DOI is {own}; correct one of "
                    "them"
                )
                yield cls.found(message, reading.source.place(element))
