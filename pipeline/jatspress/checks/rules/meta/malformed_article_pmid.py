"""META023."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_PMC = pattern(r"(PMC)?[0-9]{1,9}(\.[0-9]+)?", re.IGNORECASE)
_OF_PMC = pattern(r"PMC[0-9]{1,9}", re.IGNORECASE)
_FORMS = {
    "pmid": (pattern(r"[0-9]{1,9}"), "PubMed number, which has digits alone"),
    "pmc": (_PMC, "number of PubMed Central, as PMC1234567"),
    "pmcid": (_PMC, "number of PubMed Central, as PMC1234567"),
}


class MalformedArticlePmid(Rule):
    """A PubMed or PubMed Central number is none.

    ## What it does
    Checks the form of each `article-id` of the types `pmid`, `pmc` and `pmcid`: digits, which `PMC`
    may precede in a number of PubMed Central and a version may follow.

    ## Why it matters
    The link to PubMed leads nowhere, and indexes do not find that they have the article already.
    DOIs and addresses get in here by a wrong `pub-id-type`.

    ## Example
        <article-id pub-id-type="pmid">PMC10203040</article-id>

    ## Mended
        <article-id pub-id-type="pmcid">PMC10203040</article-id>

    ## Source
    JATS tag library, `@pub-id-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/pub-id-type.html>.

    ## Known problems
    None.
    """

    code = "META023"
    severity = Severity.ERROR
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each number with the form of its kind."""
        for element in in_meta(reading, "article-id"):
            form, what = _FORMS.get(element.get("pub-id-type", "").lower(), (None, ""))
            text = words(element)
            if form is not None and not form.fullmatch(text):
                message = f'"{text}" is no {what}; correct it or its pub-id-type'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Call the number of PubMed Central by its kind."""
        if element.get("pub-id-type", "").lower() != "pmid" or not _OF_PMC.fullmatch(
            words(element)
        ):
            return None
        edits = markup.attribute(element, "pub-id-type", "pmcid")
        return Fix('write pub-id-type="pmcid"', edits, Safety.UNSAFE)
