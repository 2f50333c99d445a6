"""META038."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class CitingAbstract(Rule):
    """The abstract cites a reference.

    ## What it does
    Looks for links to references in the abstracts.

    ## Why it matters
    An abstract is read alone, in PubMed, Crossref and search engines, where the list of references
    is not: a number in brackets is left over.

    ## Example
        <p>Calcium deposits are rare <xref ref-type="bibr" rid="r1">[1]</xref>.</p>

    ## Mended
        <p>Calcium deposits are rare.</p>

    ## Source
    Crossref, abstracts:
    <https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/abstracts/>.

    ## Known problems
    An abstract that comments on one article, as that of a reply does, may have to name it.
    """

    code = "META038"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Name the first citation of each abstract."""
        for path in ("abstract", "trans-abstract"):
            for abstract in in_meta(reading, path):
                found = abstract.find(".//xref[@ref-type='bibr']")
                if found is not None:
                    message = (
                        f"the abstract cites a reference, {words(found) or 'in a link'}, which "
                        "nobody can follow where the abstract stands alone; say whose work it is, "
                        "or leave it out"
                    )
                    yield cls.found(message, reading.source.place(found))
