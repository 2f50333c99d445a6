"""REF032."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...bibliography import with_parts
from ...citations import CITATIONS
from ...dispatch import ElementRule
from ...survey import Survey


class BackwardPageRange(ElementRule):
    """A range of pages runs backwards.

    ## What it does
    Compares `fpage` and `lpage` of each citation where both are numbers. A shortened last page,
    as 195–206 written 195–06, is filled up first.

    ## Why it matters
    One of the two is mistyped, so readers and matching programs are sent to the wrong page.

    ## Example
        <fpage>206</fpage>–<lpage>195</lpage>

    ## Mended
        <fpage>195</fpage>–<lpage>206</lpage>

    ## Source
    JATS tag library, `<lpage>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/lpage.html>.

    ## Known problems
    None.
    """

    code = "REF032"
    severity = Severity.WARNING
    elements = CITATIONS

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the citations with both pages."""
        return with_parts(survey, "fpage", "lpage")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the first page with the last."""
        first, last = (words(next(element.iter(name), None)) for name in ("fpage", "lpage"))
        if not (first.isdecimal() and last.isdecimal()):
            return ""
        filled = first[: max(len(first) - len(last), 0)] + last
        return (
            f"the pages {first}–{last} run backwards; correct one of them"
            if int(filled) < int(first)
            else ""
        )
