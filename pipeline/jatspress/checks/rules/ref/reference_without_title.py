"""REF030."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS, called, has_part, is_in_parts, kind
from ...dispatch import ElementRule

_KINDS = frozenset({"journal"})
_PARTS = ("article-title", "chapter-title", "trans-title", "part-title")


class ReferenceWithoutTitle(ElementRule):
    """A citation lacks its title of the article.

    ## What it does
    Looks for an `article-title` in each citation of an article in a journal that is tagged in
    parts.

    ## Why it matters
    Readers see from the title whether the work is worth looking up, and search engines match by
    it.

    ## Example
        <element-citation publication-type="journal">… <source>Skin</source></element-citation>

    ## Mended
        <element-citation publication-type="journal">…
          <article-title>Lupus</article-title> <source>Skin</source></element-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    Journals of chemistry and physics leave titles out on purpose; ignore the rule there.
    """

    code = "REF030"
    severity = Severity.INFO
    elements = CITATIONS

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the part in a citation of a kind that needs it."""
        if kind(element) not in _KINDS or has_part(element, *_PARTS) or not is_in_parts(element):
            return ""
        return f"{called(element)} has no title of the article; tag it as <article-title>"
