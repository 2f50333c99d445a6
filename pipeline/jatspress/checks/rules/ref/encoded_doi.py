"""REF022."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Edits, Markup
from ....jats.text import words
from ....patterns import pattern
from ...bibliography import tagged_dois
from ...dispatch import ElementRule
from ...survey import XLINK_HREF, Survey

_ENCODED = pattern(r"10\.[0-9]{4,9}%2f", re.IGNORECASE)


class EncodedDoi(ElementRule):
    """The slash of a DOI is written as %2F.

    ## What it does
    Reports each `pub-id` of the type `doi` and each link to doi.org with `%2F` for the slash
    after the prefix.

    ## Why it matters
    In a `pub-id` the encoded form is another DOI, registered nowhere; in a link it hides the
    DOI from those who look for one.

    ## Example
        <ext-link xlink:href="https://doi.org/10.5555%2F12345678">…</ext-link>

    ## Mended
        <ext-link xlink:href="https://doi.org/10.5555/12345678">…</ext-link>

    ## Source
    DOI Handbook, encoding:
    <https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html>.

    ## Known problems
    None.
    """

    code = "REF022"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)
    elements = ("pub-id", "ext-link", "uri", "self-uri")

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return what has the sign of one."""
        tagged = {row for row, text in tagged_dois(survey) if "%2" in text}
        rows = survey.named(*cls.elements)
        return [row for row in rows if row in tagged or "%2" in row.get(XLINK_HREF, "")]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the address and, of an identifier, at the words."""
        text = words(element) if element.get("pub-id-type") == "doi" else ""
        address = element.get(XLINK_HREF, "")
        found = _ENCODED.search(text) or (
            _ENCODED.search(address) if "doi.org" in address else None
        )
        return f'write / for %2F in the DOI "{found[0]}…"' if found else ""

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the slash, in the address and in the identifier."""
        edits: Edits = ()
        address = element.get(XLINK_HREF, "")
        if _ENCODED.search(address) and "doi.org" in address:
            edits += markup.attribute(element, XLINK_HREF, _ENCODED.sub(_with_slash, address))
        if element.get("pub-id-type") == "doi":
            found = _ENCODED.search(markup.letters(element).string)
            edits += markup.replaced(element, found.end() - 3, found.end(), "/") if found else ()
        return Fix("write / for %2F", edits)


def _with_slash(found: re.Match[str]) -> str:
    return f"{found[0][:-3]}/"
