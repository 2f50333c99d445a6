"""META040."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import REVIEWED, front_place, in_meta, is_of_kind
from ...option import Words
from ...rule import Rule


class MissingAbstract(Rule):
    """An article of a reviewed kind has no abstract.

    ## What it does
    Looks for an abstract in research articles, case reports, reviews and their like.

    ## Why it matters
    PubMed, Crossref and search engines show the abstract and nothing else of most articles; most
    readers decide by it.

    ## Example
        <article-meta>… no abstract …</article-meta>

    ## Mended
        <abstract><p>Calcium in the skin is rare.</p></abstract>

    ## Source
    Crossref, participation reports:
    <https://www.crossref.org/documentation/reports/participation-reports/>.

    ## Known problems
    Short communications of some journals have none on purpose.
    """

    code = "META040"
    severity = Severity.INFO
    kinds = Words(REVIEWED, "the values of article-type whose articles must have one")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for any abstract, be it graphical."""
        if is_of_kind(reading, cls.kinds) and not in_meta(reading, "abstract"):
            message = f"the {reading.facts.kind} has no abstract; add one, it is what indexes show"
            yield cls.found(message, front_place(reading))
