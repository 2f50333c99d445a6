"""TEXT036."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...option import Number

_LEVELS = ("second", "third", "fourth", "fifth", "sixth")


class DeepNesting(ElementRule):
    """Sections are nested too deeply.

    ## What it does
    Reports each `sec` that stands in five others and has none of that depth around it.

    ## Why it matters
    HTML has six levels of headings, one of them for the title of the article. Readers lose
    count well before.

    ## Example
        <sec><sec><sec><sec><sec><sec>…

    ## Mended
        <sec><sec><sec>…

    ## Source
    HTML standard, headings:
    <https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines>.

    ## Known problems
    None.
    """

    code = "TEXT036"
    severity = Severity.INFO
    elements = ("sec",)
    # HTML has no heading for more.
    deepest = Number(5, "the most sections that may stand in one another", most=5)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count the sections around it."""
        around = sum(1 for _ in element.iterancestors("sec"))
        if around != cls.deepest:
            return ""
        return f"a heading of the {_LEVELS[cls.deepest - 1]} level; make the outline flatter"
