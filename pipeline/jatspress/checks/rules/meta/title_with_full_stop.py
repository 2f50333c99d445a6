"""META033."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_ABBREVIATION = pattern(
    r"(\b[A-Za-z]|\bal|\bspp?|\bnov|\bsubsp|\bvar|\bcf|\betc|\bInc|\bLtd|\bCo|\bNo|\bJr|\bSr|\.\.)\.$"
)


class TitleWithFullStop(Rule):
    """The title ends with a full stop.

    ## What it does
    Looks at the last character of the article's title. An ellipsis and abbreviations (`et al.`,
    `spp.`, single letters) are passed over.

    ## Why it matters
    Citation styles set their own stop after a title, and readers see two. Crossref and PubMed keep
    the title as it comes.

    ## Example
        <article-title>Calcium in the skin.</article-title>

    ## Mended
        <article-title>Calcium in the skin</article-title>

    ## Source
    PMC tagging guidelines, `<article-title>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    An abbreviation that is not known here is reported.
    """

    code = "META033"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the end of the title."""
        for element in in_meta(reading, "title-group/article-title"):
            title = words(element, without=("xref", "fn"))
            if title.endswith(".") and not _ABBREVIATION.search(title):
                message = (
                    "the title ends with a full stop; take it out, citation styles set their own"
                )
                yield cls.found(message, reading.source.place(element))
