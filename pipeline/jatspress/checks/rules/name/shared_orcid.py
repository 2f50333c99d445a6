"""NAME022."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Orcid
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...people import person_name
from ...rule import Rule


class SharedOrcid(Rule):
    """Two people have one ORCID iD.

    ## What it does
    Compares the iDs of all contributors, as far as they are valid and the names differ.

    ## Why it matters
    An iD is one person's. Crossref refuses a deposit with a doubled iD, and otherwise one author's
    article would stand in the other's record.

    ## Example
        <contrib><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>…
        <contrib><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>…

    ## Mended
        <contrib><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>…
        <contrib><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1694-233X</contrib-id>…

    ## Source
    Crossref, troubleshooting submissions:
    <https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>;
    ORCID, structure of the identifier: <https://support.orcid.org/hc/en-us/articles/360006897674>.

    ## Known problems
    One person under two spellings of the name, as author and as editor, is reported.
    """

    code = "NAME022"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember whose each iD was."""
        owners: dict[str, str] = {}
        for element in in_meta(
            reading, "contrib-group/contrib/contrib-id[@contrib-id-type='orcid']"
        ):
            contrib, orcid = element.getparent(), Orcid.parse(words(element))
            name = person_name(contrib) if contrib is not None else ""
            if orcid is None or not name:
                continue
            owner = owners.setdefault(orcid.value, name)
            if owner.casefold() != name.casefold():
                message = (
                    f"one ORCID iD, {orcid.value}, is that of {owner} and of {name}; give each "
                    "their own"
                )
                yield cls.found(message, reading.source.place(element))
