"""FIG025."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import label_in_caption


class LabelInCaption(ElementRule):
    """The caption begins with the label.

    ## What it does
    Reports each figure, table and box without a label whose caption begins with "Figure 2",
    "Table 1", "Box 3" or the like.

    ## Why it matters
    Programs find no label: links to the figure cannot be checked, lists of figures are without
    numbers, and pages add one of their own.

    ## Example
        <caption><p>Figure 2. Skin.</p></caption>

    ## Mended
        <label>Figure 2.</label><caption><p>Skin.</p></caption>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>.

    ## Known problems
    None.
    """

    code = "FIG025"
    severity = Severity.WARNING
    elements = ("fig", "table-wrap", "boxed-text", "supplementary-material", "media")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the first words of the caption."""
        label = label_in_caption(element)
        return f'the caption begins with "{label}"; move that into a <label>' if label else ""
