"""TEXT031."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class PunctuatedTitle(ElementRule):
    """A heading ends in punctuation.

    ## What it does
    Reports each `title` of a section that ends in a colon, comma or semicolon.

    ## Why it matters
    The sign was for a heading in the line of its text. In one of its own, and in the outline,
    it is left hanging.

    ## Example
        <title>Results:</title>

    ## Mended
        <title>Results</title>

    ## Source
    PMC tagging guidelines, sections:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/dobs.html>. JATS tag
    library, `<title>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/title.html>.

    ## Known problems
    A full stop is passed over: many journals set headings with one. So are the headings of
    abstracts, which are mostly set in the line of their text.
    """

    code = "TEXT031"
    severity = Severity.INFO
    elements = ("title",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the last character."""
        text, parent = words(element), element.getparent()
        if parent is None or parent.tag != "sec" or not text.endswith((":", ",", ";")):
            return ""
        if next(element.iterancestors("abstract", "trans-abstract"), None) is not None:
            return ""
        return f'the heading "{text}" ends in "{text[-1]}"; take that off'
