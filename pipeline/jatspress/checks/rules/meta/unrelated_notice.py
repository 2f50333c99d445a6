"""META043."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place
from ...rule import Rule

_NOTICES = frozenset(
    {
        "addendum",
        "correction",
        "expression-of-concern",
        "partial-retraction",
        "removal",
        "retraction",
    }
)


class UnrelatedNotice(Rule):
    """A correction, retraction or expression of concern does not say which article it is about.

    ## What it does
    Where `article-type` is that of a notice, looks for a `related-article` or `related-object` in
    the front matter.

    ## Why it matters
    PubMed marks the first article by this link, and so do this program's page and Crossref: without
    it, readers of that article never learn of the notice.

    ## Example
        <article article-type="retraction">… no related-article …</article>

    ## Mended
        <related-article related-article-type="retracted-article"
            ext-link-type="doi" xlink:href="10.1234/jsr.2023.5"/>

    ## Source
    PMC tagging guidelines, `<related-article>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    None.
    """

    code = "META043"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for what the notice is related to."""
        kind = reading.source.root.get("article-type", "")
        if kind in _NOTICES and not reading.facts.relations:
            message = (
                f"the {kind} names no article it is about; add a related-article with the DOI of "
                "that article"
            )
            yield cls.found(message, front_place(reading))
