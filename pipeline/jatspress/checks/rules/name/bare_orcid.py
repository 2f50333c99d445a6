"""NAME024."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Orcid
from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class BareOrcid(Rule):
    """An ORCID iD is not written as its address.

    ## What it does
    Looks at valid iDs of the front matter that stand without `https://orcid.org/` before them, or
    with `http`.

    ## Why it matters
    ORCID, Crossref and JATS4R ask for the full address with https; in a deposit it is the only form
    that is taken.

    ## Example
        <contrib-id contrib-id-type="orcid">0000-0002-1825-0097</contrib-id>

    ## Mended
        <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>; ORCID, structure of the
    identifier: <https://support.orcid.org/hc/en-us/articles/360006897674>.

    ## Known problems
    None.
    """

    code = "NAME024"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each iD with its address."""
        for element in in_meta(reading, ".//contrib-id[@contrib-id-type='orcid']"):
            orcid = Orcid.parse(words(element))
            if orcid is not None and words(element) != orcid.url:
                message = f'"{words(element)}" is an ORCID iD in another form; write {orcid.url}'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the address."""
        orcid = Orcid.parse(words(element))
        if orcid is None:
            return None
        text = markup.letters(element).string
        return Fix(f"write {orcid.url}", markup.replaced(element, 0, len(text), orcid.url))
