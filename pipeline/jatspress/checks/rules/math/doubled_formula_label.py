"""MATH023."""

from __future__ import annotations

from ....finding import Severity
from ...displays import DoubledLabelRule


class DoubledFormulaLabel(DoubledLabelRule):
    """Two formulas have the same number.

    ## What it does
    Compares the labels of the `disp-formula` elements of an article; appendices and the
    articles in it have their own.

    ## Why it matters
    The text sends readers to one of the two, and nobody knows to which.

    ## Example
        <disp-formula><label>(1)</label> …
        <disp-formula><label>(1)</label> …

    ## Mended
        <disp-formula><label>(1)</label> …
        <disp-formula><label>(2)</label> …

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    None.
    """

    code = "MATH023"
    severity = Severity.WARNING
    element = "disp-formula"
