"""DEPOSIT021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_STAND_IN = pattern(
    r"^10\.(0+|x+)/|xxx|(?<![a-z])(tbd|tba|todo|placeholder)(?![a-z])|/0+$", re.IGNORECASE
)


class PlaceholderDoi(Rule):
    """The DOI is a stand-in that was never filled in.

    ## What it does
    Looks for a DOI of the article whose suffix or prefix is made of x's, zeros, or words such as
    `TBD`.

    ## Why it matters
    It would be registered as it stands, and could never be taken back: a DOI is for ever.

    ## Example
        <article-id pub-id-type="doi">10.1234/jcr.2024.XXXX</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1234/jcr.2024.0017</article-id>

    ## Source
    Crossref, constructing your DOIs:
    <https://www.crossref.org/documentation/member-setup/constructing-your-dois/>.

    ## Known problems
    A suffix that happens to hold three x's in a row is reported.
    """

    code = "DEPOSIT021"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the signs of a stand-in."""
        for element in in_meta(reading, "article-id[@pub-id-type='doi']"):
            doi = Doi.parse(words(element))
            if doi is not None and _STAND_IN.search(doi.value):
                message = f"{doi} looks like a stand-in for a DOI; give the article its own"
                yield cls.found(message, reading.source.place(element))
