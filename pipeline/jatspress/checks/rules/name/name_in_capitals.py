"""NAME026."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...option import Number
from ...people import in_short
from ...rule import Rule


class NameInCapitals(Rule):
    """Names are written in capitals.

    ## What it does
    Looks for authors whose `surname` has four letters or more, all of them capitals.

    ## Why it matters
    Capitals are for the designer to set. Nobody can turn MACDONALD back into MacDonald, and
    Crossref, PubMed and citations keep what they get.

    ## Example
        <surname>CARBERRY</surname>

    ## Mended
        <surname>Carberry</surname>

    ## Source
    PMC tagging guidelines, `<surname>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    A name that is an abbreviation is reported.
    """

    code = "NAME026"
    severity = Severity.WARNING
    least = Number(4, "the fewest letters of a surname that is looked at")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Name them in one finding, at the first of them."""
        shouted = [
            row
            for row in in_meta(reading, "contrib-group/contrib//surname")
            if words(row).isupper() and sum(map(str.isalpha, words(row))) >= cls.least
        ]
        if shouted:
            names = in_short([words(row) for row in shouted])
            message = f"names are written in capitals: {names}; write them as people do"
            yield cls.found(message, reading.source.place(shouted[0]))
