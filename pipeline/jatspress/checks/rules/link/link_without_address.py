"""LINK024."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule
from ...survey import XLINK_HREF


class LinkWithoutAddress(ElementRule):
    """A link to the web has no address.

    ## What it does
    Reports each `ext-link` without `xlink:href`.

    ## Why it matters
    It looks like a link and is none. Where the words are an address, programs would have to
    guess that they are meant.

    ## Example
        <ext-link>https://example.org/data</ext-link>

    ## Mended
        <ext-link xlink:href="https://example.org/data">https://example.org/data</ext-link>

    ## Source
    JATS tag library, `<ext-link>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/ext-link.html>.

    ## Known problems
    None.
    """

    code = "LINK024"
    severity = Severity.WARNING
    elements = ("ext-link",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the address."""
        if element.get(XLINK_HREF, "").strip():
            return ""
        return f'the link "{words(element)}" has no xlink:href; write its address there'
