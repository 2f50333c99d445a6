"""NAME025."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Orcid
from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import in_meta
from ...people import untagged_orcid
from ...rule import Rule


class UntaggedOrcid(Rule):
    """An ORCID iD stands where nobody looks for it.

    ## What it does
    Looks in each contributor for an address at orcid.org that is in a `uri` or `ext-link`, or in a
    `contrib-id` of another type, while there is no `contrib-id` of the type `orcid`.

    ## Why it matters
    Crossref's and PubMed's tools read `contrib-id` of the type `orcid` and nothing else: the author
    gets no credit.

    ## Example
        <contrib-id contrib-id-type="ORID">https://orcid.org/0000-0002-1825-0097</contrib-id>

    ## Mended
        <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    Articles before JATS 1.1, which had no `contrib-id`, are reported too.
    """

    code = "NAME025"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each contributor's own identifiers and links."""
        for contrib in in_meta(reading, "contrib-group/contrib"):
            element = untagged_orcid(contrib)
            if element is not None:
                message = (
                    "this ORCID iD is not tagged as one; put it into contrib-id "
                    'contrib-id-type="orcid"'
                )
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Give the identifier its type."""
        if element.tag != "contrib-id" or Orcid.parse(words(element)) is None:
            return None
        edits = markup.attribute(element, "contrib-id-type", "orcid")
        return Fix('write contrib-id-type="orcid"', edits)
