"""FIG024."""

from __future__ import annotations

from ....finding import Severity
from ...displays import DoubledLabelRule


class DoubledFigureLabel(DoubledLabelRule):
    """Two figures have the same label.

    ## What it does
    Compares the labels of the `fig` elements of an article; the articles in it have their own.

    ## Why it matters
    The text sends readers to one of the two, and nobody knows to which.

    ## Example
        <fig><label>Fig. 1</label> …
        <fig><label>Fig. 1</label> …

    ## Mended
        <fig><label>Fig. 1</label> …
        <fig><label>Fig. 2</label> …

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    A label that says that it is continued is passed over.
    """

    code = "FIG024"
    severity = Severity.WARNING
    element = "fig"
