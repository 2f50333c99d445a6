"""NAME023."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...people import authors, person_name
from ...rule import Rule


class DoubledAuthor(Rule):
    """An author stands in the byline twice.

    ## What it does
    Looks for a second author of the same name in one `contrib-group` who has the same ORCID iD, or,
    where neither has one, the same affiliations.

    ## Why it matters
    Crossref and PubMed count the author twice. The second is often another person whose name was
    not filled in.

    ## Example
        <contrib><name><surname>Nowak</surname><given-names>Anna</given-names></name></contrib>
        <contrib><name><surname>Nowak</surname><given-names>Anna</given-names></name></contrib>

    ## Mended
        <contrib><name><surname>Nowak</surname><given-names>Anna</given-names></name></contrib>
        <contrib><name><surname>Nowak</surname><given-names>Jan</given-names></name></contrib>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    Two people of one name in one department, without iDs, are reported.
    """

    code = "NAME023"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember the authors of each group."""
        seen: set[tuple[int, str, str]] = set()
        groups = {group: at for at, group in enumerate(in_meta(reading, "contrib-group"))}
        for element in authors(reading):
            group = element.getparent()
            at = -1 if group is None else groups[group]
            key = (at, person_name(element).casefold(), _told_apart_by(element))
            if key in seen:
                message = (
                    f"the author {person_name(element)} stands there twice; take one out, or "
                    "correct the name"
                )
                yield cls.found(message, reading.source.place(element))
            seen.add(key)


def _told_apart_by(contrib: etree._Element) -> str:
    """Return what tells two people of one name apart: an iD, else where they work."""
    orcid = words(contrib, "contrib-id")
    return orcid or " ".join(sorted(row.get("rid", "") for row in contrib.iter("xref")))
