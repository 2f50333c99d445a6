"""META056."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class SharedDoi(ElementRule):
    """A reply or review has the DOI of the article it belongs to.

    ## What it does
    Compares the DOI of each `sub-article` and `response` with that of the article.

    ## Why it matters
    One DOI leads to one thing. PubMed Central refuses the file, and at Crossref the second
    registration would overwrite the first.

    ## Example
        <sub-article article-type="reply"><front-stub>
          <article-id pub-id-type="doi">10.1234/skin.7</article-id>

    ## Mended
        <sub-article article-type="reply"><front-stub>
          <article-id pub-id-type="doi">10.1234/skin.7.r1</article-id>

    ## Source
    PMC style checker, DOI check:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    Translations as sub-articles are reported, too: they are another text under the same DOI.
    """

    code = "META056"
    severity = Severity.ERROR
    elements = ("sub-article", "response")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the DOI with that of the whole file."""
        doi = _doi(element)
        if not doi or doi != _doi(element.getroottree().getroot()):
            return ""
        return f"{doi} is the DOI of the whole article; give this one its own, or none"


def _doi(article: etree._Element) -> str:
    """Return the DOI in the front matter of an article, in small letters; "" without one."""
    for path in ("front/article-meta", "front-stub"):
        text = words(article, f"{path}/article-id[@pub-id-type='doi']")
        if text:
            return text.lower()
    return ""
