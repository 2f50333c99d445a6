"""META005."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place
from ...rule import Rule


class MissingElectronicIssn(Rule):
    """The article was published online, but the journal has no electronic ISSN.

    ## What it does
    Where the article has a date of online publication, looks for an ISSN that is tagged as
    electronic.

    ## Why it matters
    The ISSN of the print edition names another edition than the one that is online. Crossref and
    indexes keep both and match by them.

    ## Example
        <issn publication-format="print">1234-5679</issn>

    ## Mended
        <issn publication-format="print">1234-5679</issn>
        <issn publication-format="electronic">2345-6787</issn>

    ## Source
    JATS tag library, `<issn>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/issn.html>.

    ## Known problems
    A journal whose online edition never got an ISSN is reported with each article; so is one
    whose electronic ISSN is tagged without saying that it is.
    """

    code = "META005"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the date of online publication with the media of the ISSNs."""
        facts = reading.facts
        media = {issn.medium for issn in facts.issns}
        if facts.published_online and "electronic" not in media:
            journal = reading.source.root.find("front/journal-meta")
            place = front_place(reading) if journal is None else reading.source.place(journal)
            message = (
                "the article was published online but the journal has no electronic ISSN; tag it "
                'as issn with publication-format="electronic" if there is one'
            )
            yield cls.found(message, place)
