"""ACCESS009."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule


class LevelByAttribute(ElementRule):
    """The level of a heading is set by hand and skips one.

    ## What it does
    Compares the `disp-level` of each section with its depth.

    ## Why it matters
    Screen readers and outlines go by the depth of a section; where its heading looks like another
    level, those who see and those who listen get two different outlines.

    ## Example
        <sec disp-level="3"><title>Methods</title>…</sec>

    ## Mended
        <sec><title>Methods</title>…</sec>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>; WCAG 2.2, headings:
    <https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html>.

    ## Known problems
    None.
    """

    code = "ACCESS009"
    severity = Severity.WARNING
    elements = ("sec",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the two."""
        level = element.get("disp-level", "").removeprefix("level").strip()
        depth = 1 + sum(1 for _ in element.iterancestors("sec"))
        if not level.isdecimal() or int(level) == depth:
            return ""
        return (
            f"this section is to look as one of level {level}, but is of level {depth}; nest it "
            "so, or take disp-level out"
        )
