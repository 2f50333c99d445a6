"""NAME002."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...people import authors, has_orcid, in_short, person_name, untagged_orcid
from ...rule import Rule


class MissingOrcid(Rule):
    """Authors have no ORCID iD.

    ## What it does
    Names the authors, persons and not groups, without a `contrib-id` of the type `orcid`.

    ## Why it matters
    An ORCID iD tells two people of one name apart, and lets Crossref add the article to the
    author's own record.

    ## Example
        <contrib contrib-type="author">
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
        </contrib>

    ## Mended
        <contrib contrib-type="author">
          <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
        </contrib>

    ## Source
    JATS tag library, `<contrib-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/contrib-id.html>.

    ## Known problems
    Not everybody has an iD. One that is tagged as something else is left to NAME025.
    """

    code = "NAME002"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Name the authors in one finding, at the first of them."""
        without = [
            contrib
            for contrib in authors(reading)
            if not has_orcid(contrib) and untagged_orcid(contrib) is None
        ]
        if without:
            names = in_short([person_name(row) for row in without])
            message = (
                f"no ORCID iD is given for {names}; ask the authors for theirs, never look one up "
                "by name"
            )
            yield cls.found(message, reading.source.place(without[0]))
