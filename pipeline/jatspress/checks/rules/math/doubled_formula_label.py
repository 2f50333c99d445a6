"""MATH023."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ...dispatch import Fault, SurveyRule
from ...labels import doubled_labels
from ...survey import Survey


class DoubledFormulaLabel(SurveyRule):
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

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Go through the labels seen so far."""
        return doubled_labels(survey.named("disp-formula"))
