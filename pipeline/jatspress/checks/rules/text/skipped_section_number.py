"""TEXT038."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...citing import ordinal
from ...dispatch import ElementRule


class SkippedSectionNumber(ElementRule):
    """The numbers of sections skip one, or go back.

    ## What it does
    Compares the `label` of each section, where it is a number, with that of the numbered section
    before it at the same level.

    ## Why it matters
    A section is missing, or readers who are sent to "section 3" find another.

    ## Example
        <sec><label>2</label> …</sec> <sec><label>4</label> …</sec>

    ## Mended
        <sec><label>2</label> …</sec> <sec><label>3</label> …</sec>

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    Numbers in parts, as 2.1, are compared in their last part, and Roman ones not at all.
    """

    code = "TEXT038"
    severity = Severity.WARNING
    elements = ("sec",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the number with that of the section before."""
        number = _number(element)
        if number is None:
            return ""
        before = (_number(row) for row in element.itersiblings("sec", preceding=True))
        last = next((value for value in before if value is not None), None)
        if last is None or number == last + 1:
            return ""
        return f"section {number} follows section {last}; number them in order"


def _number(section: etree._Element) -> int | None:
    """Return the last part of the number in a section's label, or None."""
    return ordinal(words(section, "label").rstrip(".)").rpartition(".")[2])
