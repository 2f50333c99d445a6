"""META022."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_SINGLE = frozenset({"doi", "pmid", "pmc", "pmcid"})


class DoubledArticleId(Rule):
    """The article has two identifiers of a kind of which it can have only one.

    ## What it does
    Looks for a second DOI, PubMed number or PubMed Central number in the article's own
    `article-id`s. Those that differ in `specific-use`, as the DOI of one version does, are passed
    over.

    ## Why it matters
    Which one is deposited, cited and linked is left to chance. The second is often left over from
    the article whose file was copied.

    ## Example
        <article-id pub-id-type="doi">10.1234/jcr.2024.17</article-id>
        <article-id pub-id-type="doi">10.1234/jcr.2024.18</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1234/jcr.2024.17</article-id>

    ## Source
    JATS tag library, `<article-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article-id.html>.

    ## Known problems
    Articles that are published in two journals at once have two DOIs.
    """

    code = "META022"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember the first of each kind and use."""
        first: dict[tuple[str, str], str] = {}
        for element in in_meta(reading, "article-id"):
            kind = element.get("pub-id-type", "").lower()
            key = (kind, element.get("specific-use", ""))
            if kind in _SINGLE and key in first:
                message = (
                    f"the article has a second {kind}, {words(element)} beside {first[key]}; keep "
                    "the one that is its own"
                )
                yield cls.found(message, reading.source.place(element))
            first.setdefault(key, words(element))
