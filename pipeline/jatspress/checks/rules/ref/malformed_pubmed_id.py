"""REF024."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...citations import before_tag
from ...dispatch import ElementRule

_FORMS = {
    "pmid": pattern(r"[1-9][0-9]{0,7}"),
    "pmcid": pattern(r"(?:PMC)?[1-9][0-9]*(?:\.[0-9]+)?"),
}
_KIND = pattern(r"\s*(?:PMID|PMCID)\s*:?\s*", re.IGNORECASE)


class MalformedPubmedId(ElementRule):
    """What is tagged as an identifier of PubMed is none.

    ## What it does
    Checks each `pub-id`: a `pmid` is a number of up to eight digits, a
    `pmcid` is `PMC` and a number.

    ## Why it matters
    The link to PubMed or PubMed Central leads nowhere, or to another article.

    ## Example
        <pub-id pub-id-type="pmid">PMID: 12345678</pub-id>

    ## Mended
        <pub-id pub-id-type="pmid">12345678</pub-id>

    ## Source
    PMC tagging guidelines, references:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/dobs.html>. JATS tag
    library, `@pub-id-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/pub-id-type.html>.

    ## Known problems
    Whether the number is that of the work cited is not checked: that needs the network. Many
    publishers leave `PMC` out, and everybody understands them, so that passes.
    """

    code = "REF024"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)
    elements = ("pub-id",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Hold the words against the form of their kind."""
        kind, text = element.get("pub-id-type", ""), words(element)
        if kind not in _FORMS or _FORMS[kind].fullmatch(text):
            return ""
        wanted = "the number alone" if kind == "pmid" else "PMC and a number"
        return f'"{text}" is no {kind}; tag {wanted}'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Put what is no number before the tag, in a sentence; elsewhere leave it out."""
        string = markup.letters(element).string
        found = _KIND.match(string)
        kind = element.get("pub-id-type", "")
        if found is None or not _FORMS[kind].fullmatch(string[found.end() :].strip()):
            return None
        return Fix(
            f"tag {string[found.end() :].strip()} alone", before_tag(markup, element, found.end())
        )
