"""TEXT034."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import TextRule
from ...survey import excerpt


class SpaceBeforePunctuation(TextRule):
    """A space stands before a comma or full stop.

    ## What it does
    Looks in paragraphs for a space between a word and a comma or full stop.

    ## Why it matters
    The sign may slip to the next line, and the space shows where something was taken out.

    ## Example
        <p>Lupus , as said, is rare .</p>

    ## Mended
        <p>Lupus, as said, is rare.</p>

    ## Source
    The Chicago Manual of Style, 6.119, spacing: <https://www.chicagomanualofstyle.org/>.

    ## Known problems
    French puts a space before other signs, which are not looked at.
    """

    code = "TEXT034"
    severity = Severity.INFO
    fixes = (Safety.UNSAFE,)
    hints = (" ,", " .")
    sign = pattern(r" (?<=[\w)\]] ) *[,.](?=\s|$)")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show what is around it."""
        return f'space before "{found[0].strip()}" in "{excerpt(found)}"'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Take it out."""
        return cls.rewritten(markup, element, "take the space out", lambda found: found[0].strip())
