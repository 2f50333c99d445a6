"""MATH022."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class FormulaAsPicture(ElementRule):
    """A formula is a picture only.

    ## What it does
    Reports each formula with a picture and with neither MathML nor TeX nor words.

    ## Why it matters
    Screen readers cannot say it, readers cannot copy it, and it does not grow with the text.

    ## Example
        <disp-formula><graphic xlink:href="e1.png"/></disp-formula>

    ## Mended
        <disp-formula><alternatives><mml:math>…</mml:math>
          <graphic xlink:href="e1.png"/></alternatives></disp-formula>

    ## Source
    JATS4R, Mathematics: <https://jats4r.org/math/>.

    ## Known problems
    None.
    """

    code = "MATH022"
    severity = Severity.WARNING
    elements = ("disp-formula", "inline-formula")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the formula beside the picture."""
        if next(element.iter("graphic", "inline-graphic"), None) is None:
            return ""
        if words(element, without=("label",)):
            return ""
        return "this formula is a picture only; add it as MathML or TeX, in <alternatives>"
