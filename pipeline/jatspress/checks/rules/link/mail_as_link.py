"""LINK027."""

from __future__ import annotations

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ...dispatch import ElementRule
from ...survey import XLINK_HREF


class MailAsLink(ElementRule):
    """An address for e-mail is tagged as a link to the web.

    ## What it does
    Reports each `ext-link` to `mailto:`.

    ## Why it matters
    JATS has an element for it. Programs that gather addresses of authors, or hide them from
    those who send spam, look there alone.

    ## Example
        <ext-link xlink:href="mailto:lis@example.org">lis@example.org</ext-link>

    ## Mended
        <email>lis@example.org</email>

    ## Source
    JATS tag library, `<email>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/email.html>.

    ## Known problems
    None.
    """

    code = "LINK027"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)
    elements = ("ext-link", "uri")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the scheme."""
        address = element.get(XLINK_HREF, "").strip()
        return f'tag "{address[7:]}" as <email>' if address.lower().startswith("mailto:") else ""

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Call it an email, where it shows the address and nothing else hangs on it."""
        address = element.get(XLINK_HREF, "").strip()[7:]
        if words(element) != address or len(element) or element.get("id"):
            return None
        return Fix("tag it as <email>", markup.renamed(element, "email"))
