"""NAME042."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule


class UntypedContributor(Rule):
    """A contributor has no type.

    ## What it does
    Counts the contributors of the front matter without a `contrib-type`, and reports them in one
    finding, at the first.

    ## Why it matters
    Programs take them for authors, or for nobody: PubMed Central refuses the file, and editors get
    the credit of authors.

    ## Example
        <contrib><name><surname>Lis</surname></name></contrib>

    ## Mended
        <contrib contrib-type="author"><name><surname>Lis</surname></name></contrib>

    ## Source
    PMC tagging guidelines, `<contrib>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>; JATS4R, Authors
    and affiliations 2.0: <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    A type of the whole `contrib-group` by `content-type` is not seen, by most programs neither.
    """

    code = "NAME042"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Count those without."""
        rows = in_meta(reading, "contrib-group/contrib")
        without = [row for row in rows if not row.get("contrib-type")]
        if without:
            message = (
                f"{len(without)} of {len(rows)} contributors have no type; add "
                'contrib-type="author"'
            )
            yield cls.found(message, reading.source.place(without[0]))
