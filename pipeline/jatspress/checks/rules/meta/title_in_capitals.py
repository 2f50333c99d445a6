"""META034."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...option import Number
from ...rule import Rule


class TitleInCapitals(Rule):
    """The title is written in capitals.

    ## What it does
    Looks for a title of at least four words that has no small letter.

    ## Why it matters
    Capitals are for the designer to set. Nobody can turn them back: which words are names, symbols
    or abbreviations is lost for citations, search and screen readers, which spell out such words.

    ## Example
        <article-title>CALCIUM DEPOSITS IN THE SKIN</article-title>

    ## Mended
        <article-title>Calcium deposits in the skin</article-title>

    ## Source
    PMC tagging guidelines, capitalization:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/genprac.html>.

    ## Known problems
    None.
    """

    code = "META034"
    severity = Severity.WARNING
    least = Number(4, "the fewest words of a title that is looked at")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the letters of the title."""
        for element in in_meta(reading, "title-group/article-title"):
            title = words(element)
            if title.isupper() and len(title.split()) >= cls.least:
                message = (
                    "the title is written in capitals; write it as a sentence, and leave capitals "
                    "to the style sheet"
                )
                yield cls.found(message, reading.source.place(element))
