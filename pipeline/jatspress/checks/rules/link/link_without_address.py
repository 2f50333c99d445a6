"""LINK024."""

from __future__ import annotations

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

_ADDRESS = pattern(r"https?://[^\s/.<>\"]+(?:\.[^\s/.<>\"]+)+(?:/[^\s<>\"]*)?")


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
    fixes = (Safety.SAFE,)
    elements = ("ext-link",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the address."""
        if element.get(XLINK_HREF, "").strip():
            return ""
        return f'the link "{words(element)}" has no xlink:href; write its address there'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Take the words, where they are an address."""
        text = words(element)
        if not _ADDRESS.fullmatch(text):
            return None
        return Fix(f"link to {text}", markup.attribute(element, XLINK_HREF, text))
