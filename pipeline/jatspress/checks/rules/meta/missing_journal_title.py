"""META027."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import journal_meta
from ...rule import Rule


class MissingJournalTitle(Rule):
    """The journal has no title.

    ## What it does
    Looks for a `journal-title` in the `journal-meta`.

    ## Why it matters
    The page, the citation and the deposit name the journal; Crossref refuses an article of a
    nameless one, and PubMed Central asks for it.

    ## Example
        <journal-meta>… no journal-title …</journal-meta>

    ## Mended
        <journal-title-group><journal-title>Small Reports</journal-title></journal-title-group>

    ## Source
    PMC tagging guidelines, `<journal-title>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    A title in the settings of jatspress is not looked at: others read the file without them.
    """

    code = "META027"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a title, in old or new tagging."""
        for element in journal_meta(reading):
            if not any(words(title) for title in element.iter("journal-title")):
                message = "the journal has no title; add a journal-title"
                yield cls.found(message, reading.source.place(element))
