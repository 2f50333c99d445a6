"""NAME003."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Orcid
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...rule import Rule

_FORM = pattern(r"\b[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx]$")


class InvalidOrcid(Rule):
    """What is tagged as an ORCID iD is none.

    ## What it does
    Checks the form of each iD, four groups of four characters, and its last character, which is
    reckoned from the others and shows most slips of the pen.

    ## Why it matters
    A wrong iD gives the article to somebody else or to nobody. Crossref refuses a deposit that
    holds one.

    ## Example
        <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0079</contrib-id>

    ## Mended
        <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>; the checksum is ISO
    7064 MOD 11-2.

    ## Known problems
    An iD that is well formed but another person's cannot be told.
    """

    code = "NAME003"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Check each iD of the document, those of sub-articles too."""
        for element in reading.source.root.iter("contrib-id"):
            is_orcid = element.get("contrib-id-type", "").lower() == "orcid"
            if is_orcid and Orcid.parse(words(element)) is None:
                yield cls.found(_worded(element), reading.source.place(element))


def _worded(element: etree._Element) -> str:
    text = words(element)
    if _FORM.search(text):
        return (
            f"the ORCID iD {text} is mistyped: its last character does not fit the others; "
            "compare it with the author's"
        )
    if not text:
        return "an ORCID iD is tagged but empty; fill it in, or take the tag out"
    return f'"{text}" is no ORCID iD; write it as https://orcid.org/0000-0002-1825-0097'
