"""LINK026."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

_HOST = pattern(
    r"(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|edu|gov|int)(?:/|$))", re.IGNORECASE
)


class AddressWithoutScheme(ElementRule):
    """The address of a link has no `https://`.

    ## What it does
    Reports each link whose address begins with `www.` or with the name of a host.

    ## Why it matters
    To a browser it is a file beside the page, so the link leads to nothing.

    ## Example
        <ext-link xlink:href="www.example.org">

    ## Mended
        <ext-link xlink:href="https://www.example.org">

    ## Source
    RFC 3986, 4.2, relative references: <https://www.rfc-editor.org/rfc/rfc3986#section-4.2>.

    ## Known problems
    None.
    """

    code = "LINK026"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)
    elements = ("ext-link", "uri", "self-uri")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at how the address begins."""
        address = element.get(XLINK_HREF, "").strip()
        return f'write https:// before the address "{address}"' if _HOST.match(address) else ""

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the scheme that most have by now."""
        address = f"https://{element.get(XLINK_HREF, '').strip()}"
        return Fix(
            f"write {address}", markup.attribute(element, XLINK_HREF, address), Safety.UNSAFE
        )
