"""TEXT027."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import TextRule


class LeftoverMarkup(TextRule):
    """Tags of another language stand in the text as words.

    ## What it does
    Looks in running text for tags of HTML or JATS, for references to characters, and for the
    codes of web forums.

    ## Why it matters
    They were escaped once too often, so that readers see the tag in place of what it meant.

    ## Example
        <p>x&lt;sup&gt;2&lt;/sup&gt;</p>

    ## Mended
        <p>x<sup>2</sup></p>

    ## Source
    W3C, XML 1.0, character data: <https://www.w3.org/TR/xml/#syntax>.

    ## Known problems
    An article on HTML that does not tag its examples as code is reported.
    """

    code = "TEXT027"
    severity = Severity.WARNING
    hints = ("<", "&", "[b", "[i", "[/", "[su", "[url")
    sign = pattern(
        r"</?(?:b|i|em|strong|sup|sub|span|br|p|div|font|a|u|italic|bold|xref|img)\b[^<>]{0,80}>|&(?:amp|lt|gt|quot|nbsp|#\d{2,5}|#x[0-9a-fA-F]{2,5});|\[/?(?:b|i|sup|sub|url)\]"
    )

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show the tag."""
        return f'"{found[0]}" is shown to readers as it stands; tag it, or take it out'
