"""META041."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_PLACES = (
    "volume",
    "issue",
    "volume-id",
    "issue-id",
    "volume-issue-group",
    "issue-title",
    "supplement",
    "isbn",
)


class MissingVolume(Rule):
    """The article has a page, but neither volume nor issue.

    ## What it does
    Where there is an `fpage`, looks for a `volume`, an `issue` or their ids.

    ## Why it matters
    A page alone names no place in a journal: the citation cannot be written, and Crossref cannot
    match one to the article.

    ## Example
        <fpage>101</fpage>

    ## Mended
        <volume>12</volume>
        <fpage>101</fpage>

    ## Source
    PMC tagging guidelines, `<volume>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    Articles that stand online before their issue have no page yet; those that have one are
    reported.
    """

    code = "META041"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the volume around the page."""
        for element in in_meta(reading, "fpage"):
            if not any(in_meta(reading, path) for path in _PLACES):
                message = (
                    f"the article stands on page {words(element)} of no volume or issue; add the "
                    "volume, or take the page out"
                )
                yield cls.found(message, reading.source.place(element))
