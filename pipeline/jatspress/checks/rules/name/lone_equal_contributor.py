"""NAME040."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.pointing import contributed_equally
from ...front import in_meta
from ...people import person_name
from ...rule import Rule


class LoneEqualContributor(Rule):
    """One author alone contributed equally.

    ## What it does
    Counts the contributors who are marked as having contributed equally, by `equal-contrib` or by a
    note of that type.

    ## Why it matters
    Equally with whom? A mark is missing at another author, who loses a first authorship, or this
    one is left over.

    ## Example
        <contrib equal-contrib="yes"><name><surname>Nowak</surname></name></contrib>
        <contrib><name><surname>Lis</surname></name></contrib>

    ## Mended
        <contrib equal-contrib="yes"><name><surname>Nowak</surname></name></contrib>
        <contrib equal-contrib="yes"><name><surname>Lis</surname></name></contrib>

    ## Source
    JATS tag library, `@equal-contrib`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/equal-contrib.html>.

    ## Known problems
    None.
    """

    code = "NAME040"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Count those who are marked, by themselves or by a note."""
        rows = in_meta(reading, "contrib-group/contrib")
        marked = [row for row in rows if contributed_equally(row, reading.facts.pointed)]
        if len(marked) == 1:
            message = (
                f"only {person_name(marked[0]) or 'one contributor'} is marked as having "
                "contributed equally; mark the others too, or none"
            )
            yield cls.found(message, reading.source.place(marked[0]))
