"""META028."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import journal_meta
from ...rule import Rule


class MissingPublisher(Rule):
    """The journal has no publisher.

    ## What it does
    Looks for a `publisher-name` in the `journal-meta`.

    ## Why it matters
    PubMed Central takes no article without it, and DOAJ and libraries judge journals by who stands
    behind them.

    ## Example
        <journal-meta>… no publisher …</journal-meta>

    ## Mended
        <publisher><publisher-name>Small Press</publisher-name></publisher>

    ## Source
    PMC tagging guidelines, `<publisher>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    None.
    """

    code = "META028"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the name, not for the place."""
        for element in journal_meta(reading):
            if not words(element, "publisher/publisher-name"):
                message = "the journal has no publisher; add a publisher with its publisher-name"
                yield cls.found(message, reading.source.place(element))
