"""LINK029."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule
from ...option import Words
from ...survey import XLINK_HREF

_ADDRESS = pattern(r"(?:https?|ftp)://([\w.-]+)\S*", re.IGNORECASE)
_RESOLVERS = ("doi.org", "handle.net", "orcid.org", "purl.org", "identifiers.org")


class DisguisedLink(ElementRule):
    """The words of a link are one address, and it leads to another.

    ## What it does
    Compares the host in the words of an `ext-link` with that of its address, where the words
    are an address.

    ## Why it matters
    Readers see one place and are taken to another. Most often one of the two was corrected and
    the other forgotten.

    ## Example
        <ext-link xlink:href="https://example.com/">https://example.org/</ext-link>

    ## Mended
        <ext-link xlink:href="https://example.org/">https://example.org/</ext-link>

    ## Source
    JATS tag library, `<ext-link>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/ext-link.html>.

    ## Known problems
    The address of a resolver in place of that of a publisher is passed over, and so are hosts
    of one domain.
    """

    code = "LINK029"
    severity = Severity.WARNING
    elements = ("ext-link",)
    resolvers = Words(_RESOLVERS, "hosts whose addresses lead on to that of another")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the two hosts by their last two parts."""
        said = _ADDRESS.fullmatch(words(element))
        leads = _ADDRESS.fullmatch(element.get(XLINK_HREF, "").strip())
        resolvers = tuple(map(str.lower, cls.resolvers))
        if not said or not leads or leads[1].lower().endswith(resolvers):
            return ""
        if _domain(said[1]) == _domain(leads[1]):
            return ""
        return (
            f'the link shows "{said[1]}" and leads to "{leads[1]}"; write the same address in both'
        )


def _domain(host: str) -> list[str]:
    return host.lower().strip(".").split(".")[-2:]
