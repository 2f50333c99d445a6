"""FIG021."""

from __future__ import annotations

from ....finding import Severity
from ...displays import CaptionRule


class FigureWithoutCaption(CaptionRule):
    """A figure has no caption.

    ## What it does
    Looks for words in the `caption` of each `fig`, or of the group it is part of.

    ## Why it matters
    Readers who leaf through an article read its figures first, and a figure must be understood
    without the text.

    ## Example
        <fig id="f1"><label>Fig. 1</label> …</fig>

    ## Mended
        <fig id="f1"><label>Fig. 1</label><caption><p>Skin before and after.</p></caption>
          …</fig>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>. JATS tag library,
    `<caption>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/caption.html>.

    ## Known problems
    None.
    """

    code = "FIG021"
    severity = Severity.WARNING
    elements = ("fig",)
    thing = "figure"
