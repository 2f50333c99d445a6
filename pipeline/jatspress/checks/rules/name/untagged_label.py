"""NAME031."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class UntaggedLabel(Rule):
    """The number of an affiliation is set as text.

    ## What it does
    Looks for an `aff` without `label` that begins with a `sup`.

    ## Why it matters
    The number becomes part of the institution's name in Crossref and indexes. The page knows it
    only as raised text, and cannot lead from the author to it.

    ## Example
        <aff id="a1"><sup>1</sup><institution>Small University</institution></aff>

    ## Mended
        <aff id="a1"><label>1</label><institution>Small University</institution></aff>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    None.
    """

    code = "NAME031"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the beginning of each affiliation."""
        for element in in_meta(reading, ".//aff"):
            first = next(element.iterchildren(etree.Element), None)
            is_first = first is not None and first.tag == "sup" and not (element.text or "").strip()
            if first is not None and is_first and element.find("label") is None:
                message = (
                    f'the affiliation begins with "{words(first)}" set as sup; tag it as label'
                )
                yield cls.at(reading, first, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Call it a label, where nothing else hangs on it."""
        if len(element) or element.attrib:
            return None
        return Fix("tag it as <label>", markup.renamed(element, "label"), Safety.UNSAFE)
