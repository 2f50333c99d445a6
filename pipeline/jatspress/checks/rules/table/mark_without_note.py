"""TABLE012."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule

# Signs that stand for nothing but a note; a letter or number raised may be a power or an isotope.
_MARK = pattern(r"([†‡§¶‖])(?!\s?\w)")
_STRING = etree.XPath("string()", smart_strings=False)


class MarkWithoutNote(ElementRule):
    """A mark in a table leads to no note.

    ## What it does
    Looks for †, ‡, §, ¶ and ‖ in the cells of each table whose caption and notes do not have the
    same sign.

    ## Why it matters
    The mark says that something must be known to read the figure, and nobody can.

    ## Example
        <td>12 †</td> … <table-wrap-foot/>

    ## Mended
        <td>12 †</td> … <table-wrap-foot><fn><p>† One left.</p></fn></table-wrap-foot>

    ## Source
    ICMJE, tables:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>;
    JATS tag library, `<table-wrap-foot>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/table-wrap-foot.html>.

    ## Known problems
    Asterisks, letters and numbers are passed over, since they mean other things, too, and a sign
    before a word or number: an extinct species, the paragraph of a law.
    """

    code = "TABLE012"
    severity = Severity.WARNING
    elements = ("table-wrap",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the signs of the table with those of all that stands around it."""
        table = "".join(str(_STRING(row)) for row in element.iter("table"))
        for mark in dict.fromkeys(_MARK.findall(table)):
            if words(element).count(mark) == table.count(mark):
                return (
                    f'the mark "{mark}" in this table leads to no note; add it to table-wrap-foot'
                )
        return ""
