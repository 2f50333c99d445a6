"""LINK022."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule
from ...survey import XLINK_HREF, Survey

_PROSE = ("p", "title", "td", "th", "mixed-citation")


class WordlessLink(ElementRule):
    """A link in the text has no words to click on.

    ## What it does
    Reports each `xref` and `ext-link` in a paragraph, title or cell that has neither words nor
    a picture.

    ## Why it matters
    Nothing is shown, so nobody can follow it, and the sentence around it lacks a word.

    ## Example
        <p>See <xref ref-type="fig" rid="f1"/>.</p>

    ## Mended
        <p>See <xref ref-type="fig" rid="f1">Fig. 1</xref>.</p>

    ## Source
    JATS tag library, `<xref>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/xref.html>.

    ## Known problems
    Publishers whose programs write the words of links at the time of printing leave them empty
    on purpose.
    """

    code = "LINK022"
    severity = Severity.WARNING
    elements = ("xref", "ext-link")

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return those without anything in them but white space."""
        rows = survey.named(*cls.elements)
        return [row for row in rows if not (len(row) or (row.text and row.text.strip()))]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for anything that shows."""
        if next(element.iterancestors(*_PROSE), None) is None:
            return ""
        target = element.get("rid") or element.get(XLINK_HREF, "")
        return f'the link to "{target}" has no words; write what readers should click on'
