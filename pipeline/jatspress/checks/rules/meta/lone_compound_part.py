"""META054."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule


class LoneCompoundPart(ElementRule):
    """A keyword or subject in parts has one part.

    ## What it does
    Counts the parts of each `compound-kwd` and `compound-subject`.

    ## Why it matters
    A compound is a code with its term, or a term with a narrower one. Where one of the two is
    missing, programs take the code for the word, or find no word at all.

    ## Example
        <compound-kwd><compound-kwd-part>Skin</compound-kwd-part></compound-kwd>

    ## Mended
        <kwd>Skin</kwd>

    ## Source
    JATS tag library, `<compound-kwd>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/compound-kwd.html>; JATS4R, the
    checks of its validator: <https://github.com/JATS4R/jats-schematrons>.

    ## Known problems
    None.
    """

    code = "META054"
    severity = Severity.INFO
    elements = ("compound-kwd", "compound-subject")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count the parts."""
        name = str(element.tag)
        if len(element.findall(f"{name}-part")) != 1:
            return ""
        return f"this {name} has one part; add the other, or write it without parts"
