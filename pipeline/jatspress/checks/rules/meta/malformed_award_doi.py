"""META049."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...rule import Rule


class MalformedAwardDoi(Rule):
    """What is tagged as the DOI of an award is none.

    ## What it does
    Checks each `award-id` whose `award-id-type` is `doi`.

    ## Why it matters
    Crossref links the article with its grant by this DOI; the number of the grant belongs there
    without that type.

    ## Example
        <award-id award-id-type="doi">U54 CA209971</award-id>

    ## Mended
        <award-id>U54 CA209971</award-id>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META049"
    severity = Severity.ERROR
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each award number that is said to be a DOI."""
        for element in reading.source.root.iterfind(".//award-id[@award-id-type='doi']"):
            text = words(element)
            if Doi.parse(text) is None:
                message = (
                    f'the award number "{text}" is no DOI; correct it, or take award-id-type out'
                )
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Say no more that it is a DOI, where it does not even look like one."""
        if "10." in words(element):
            return None
        edits = markup.without_attribute(element, "award-id-type")
        return Fix("take award-id-type out", edits, Safety.UNSAFE)
