"""FIG026."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...labels import named

_ASIDE = frozenset(
    {"label", "caption", "object-id", "permissions", "attrib", "alt-text", "long-desc", "kwd-group"}
)


class FigureWithoutPicture(ElementRule):
    """A figure shows nothing.

    ## What it does
    Looks in each `fig` for a picture, a film, a table, a formula, a structure, code or text
    beside label and caption.

    ## Why it matters
    Readers see a label and a caption with nothing above them.

    ## Example
        <fig id="f1"><label>Fig. 1</label><caption>…</caption></fig>

    ## Mended
        <fig id="f1"><label>Fig. 1</label><caption>…</caption>
          <graphic xlink:href="f1.png"/></fig>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>.

    ## Known problems
    None.
    """

    code = "FIG026"
    severity = Severity.WARNING
    elements = ("fig",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for anything that is no word about the figure."""
        if any(row.tag not in _ASIDE for row in element.iterchildren(etree.Element)):
            return ""
        return f"{named(element, 'figure')} shows nothing; add its <graphic>"
