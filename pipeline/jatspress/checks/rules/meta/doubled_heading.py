"""META045."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.attributes import language
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class DoubledHeading(Rule):
    """The article stands under two headings of the table of contents.

    ## What it does
    Looks for a second `subj-group` of the type `heading` in one language.

    ## Why it matters
    The heading says where in the issue the article stands. PubMed Central takes one, and this
    program's page shows the first.

    ## Example
        <subj-group subj-group-type="heading"><subject>Dermatology</subject></subj-group>

    ## Mended
        <subj-group subj-group-type="discipline"><subject>Dermatology</subject></subj-group>

    ## Source
    PMC tagging guidelines, `<subj-group>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    None.
    """

    code = "META045"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember the heading of each language."""
        seen: set[str] = set()
        for element in in_meta(
            reading, "article-categories/subj-group[@subj-group-type='heading']"
        ):
            if language(element) in seen:
                message = (
                    f'"{words(element)}" is a second heading; keep the one of the table of '
                    "contents, and "
                    "give the others another subj-group-type"
                )
                yield cls.found(message, reading.source.place(element))
            seen.add(language(element))
