"""FIG020."""

from __future__ import annotations

from ....finding import Severity
from ...displays import LabelRule


class FigureWithoutLabel(LabelRule):
    """A figure has no label.

    ## What it does
    Looks for a `label` in each `fig`, or in the group it is part of.

    ## Why it matters
    The text cannot name it, and readers who are sent to "Figure 2" count on their own.

    ## Example
        <fig id="f1"><caption>…</caption> …</fig>

    ## Mended
        <fig id="f1"><label>Fig. 1</label><caption>…</caption> …</fig>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>. JATS tag library,
    `<fig>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/fig.html>.

    ## Known problems
    The parts of a group that has a label of its own are passed over.
    """

    code = "FIG020"
    severity = Severity.WARNING
    elements = ("fig",)
    thing = "figure"
    example = "Fig. 1"
