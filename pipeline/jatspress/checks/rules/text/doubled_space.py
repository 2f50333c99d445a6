"""TEXT020."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import TextRule


class DoubledSpace(TextRule):
    """Two spaces stand between two words.

    ## What it does
    Looks for two or more spaces in a line of running text.

    ## Why it matters
    The web page folds them; Crossref, PubMed and text files get them.

    ## Example
        <p>Lupus  is rare.</p>

    ## Mended
        <p>Lupus is rare.</p>

    ## Source
    W3C, XML 1.0, white space: <https://www.w3.org/TR/xml/#sec-white-space>.

    ## Known problems
    Spaces at the end of a line and before the next are layout of the file and passed over.
    """

    code = "TEXT020"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)
    hints = ("  ",)
    # Two spaces come first: a search that begins with letters of its own is far quicker.
    sign = pattern(r"  (?<=[^\s\ufffc]  ) *(?=[^\s\ufffc])")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show the words on both sides."""
        around = found.string[max(found.start() - 12, 0) : found.end() + 12]
        shown = around.replace("\n", " ").strip()
        return f'doubled space in "{shown}"'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Leave one of them."""
        return cls.rewritten(markup, element, "leave one space", lambda _: " ")
