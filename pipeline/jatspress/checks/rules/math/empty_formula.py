"""MATH020."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...survey import is_empty


class EmptyFormula(ElementRule):
    """A formula is empty.

    ## What it does
    Reports each formula without a character, a picture or MathML with content.

    ## Why it matters
    The sentence has a hole where the formula was lost.

    ## Example
        <disp-formula><mml:math/></disp-formula>

    ## Mended
        <disp-formula><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>

    ## Source
    JATS4R, Mathematics: <https://jats4r.org/math/>.

    ## Known problems
    None.
    """

    code = "MATH020"
    severity = Severity.ERROR
    elements = ("disp-formula", "inline-formula")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for anything that shows."""
        return "this formula is empty; write it, or take it out" if is_empty(element) else ""
