"""LINK025."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

_OF_DOIS = pattern(r"[<>]")
_BROKEN = pattern(
    r"""(?ix) [\s<>"]
    | ^https?:/{0,2}https?:/            # twice
    | ^https?(?:/|;|:(?!//)|::)         # a scheme without colon, or with too few slashes
    | ^https?://(?:[/?#]|$)             # no host
    """
)
_TWICE = pattern(r"^https?:/{0,2}(?=https?://)", re.IGNORECASE)


class BrokenAddress(ElementRule):
    """The address of a link cannot be one.

    ## What it does
    Reports a space, an angle bracket or a quotation mark inside an address, one that was
    written twice (`http://https://…`), a scheme without its colon or with a single slash, and
    an address of the web without a host.

    ## Why it matters
    Browsers open something else, or nothing. Most such addresses were broken over two lines, or
    pasted with the words around them.

    ## Example
        <ext-link xlink:href="http://example.org/my data">

    ## Mended
        <ext-link xlink:href="http://example.org/my%20data">

    ## Source
    RFC 3986, Uniform Resource Identifier: <https://www.rfc-editor.org/rfc/rfc3986>.

    ## Known problems
    Whether the address is still alive is not checked: that needs the network. Those of licences are
    left to LAW020.
    """

    code = "LINK025"
    severity = Severity.ERROR
    fixes = (Safety.UNSAFE,)
    elements = ("ext-link", "uri", "self-uri")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for what no address can hold."""
        address = element.get(XLINK_HREF, "").strip()
        # DOIs of the nineties hold < and >, and resolve.
        if not _BROKEN.search(_OF_DOIS.sub("", address) if "doi.org/10." in address else address):
            return ""
        shown = " ".join(address.split())
        return f'"{shown}" is no valid address; correct it'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write spaces as an address has them, and a scheme once."""
        address = " ".join(element.get(XLINK_HREF, "").split())
        mended = _TWICE.sub("", address).replace(" ", "%20")
        if _BROKEN.search(mended):
            return None
        return Fix(f"write {mended}", markup.attribute(element, XLINK_HREF, mended), Safety.UNSAFE)
