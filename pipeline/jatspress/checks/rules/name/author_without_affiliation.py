"""NAME032."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.pointing import kind_of
from ...front import in_meta
from ...people import in_short, person_name
from ...rule import Rule


class AuthorWithoutAffiliation(Rule):
    """An author has no affiliation, though others have.

    ## What it does
    Names the authors without a link to an `aff` and without one inside, where another author of the
    same group has either.

    ## Why it matters
    Mostly the link was forgotten: the page shows no place of work for this author, and Crossref
    gets none.

    ## Example
        <contrib><name><surname>Nowak</surname></name><xref ref-type="aff" rid="a1"/></contrib>
        <contrib><name><surname>Lis</surname></name></contrib>

    ## Mended
        <contrib><name><surname>Nowak</surname></name><xref ref-type="aff" rid="a1"/></contrib>
        <contrib><name><surname>Lis</surname></name><xref ref-type="aff" rid="a1"/></contrib>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    Independent authors have none.
    """

    code = "NAME032"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the authors of the byline with one another, as they were read."""
        groups = in_meta(reading, "contrib-group")
        pairs = ((row, group) for group in groups for row in group.iterfind("contrib"))
        rows = [
            row
            for row, group in pairs
            if kind_of(row, group, "author") == "author" and person_name(row)
        ]
        without = [row for row in rows if not reading.facts.places.of(row)]
        if without and len(without) < len(rows):
            names = in_short([person_name(row) for row in without])
            message = (
                f"no affiliation is given for {names}; link the contrib to its aff if there is one"
            )
            yield cls.found(message, reading.source.place(without[0]))
