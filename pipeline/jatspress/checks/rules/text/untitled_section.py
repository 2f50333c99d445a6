"""TEXT030."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class UntitledSection(ElementRule):
    """A section has no title.

    ## What it does
    Reports each `sec` of the body without a `title` where another section beside it has one.

    ## Why it matters
    It is missing from the outline, and its text seems to belong to the section before.

    ## Example
        <sec><title>Methods</title>…</sec>
        <sec><p>We found …</p></sec>

    ## Mended
        <sec><title>Methods</title>…</sec>
        <sec><title>Results</title><p>We found …</p></sec>

    ## Source
    JATS tag library, `<sec>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/sec.html>.

    ## Known problems
    None.
    """

    code = "TEXT030"
    severity = Severity.WARNING
    elements = ("sec",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the section with those beside it."""
        if element.find("title") is not None or words(element, "label"):
            return ""
        beside = (*element.itersiblings("sec"), *element.itersiblings("sec", preceding=True))
        if not any(words(row, "title") for row in beside):
            return ""
        return "this section has no title and those beside it have; give it one"
