"""REF034."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import Survey

_OTHERS = pattern(r"(?:et\.?\s*al|and (?:others|colleagues))\.?", re.IGNORECASE)

# The same in words that are not folded yet.
_SIGN = pattern(r"et\.?\s*al|and\s+(?:others|colleagues)", re.IGNORECASE)


class EtAlAsName(ElementRule):
    """The words et al. are tagged as a person.

    ## What it does
    Looks for names, groups and parts of names of citations that are nothing but "et al." or
    "and others".

    ## Why it matters
    Somebody called Al gets the credit: citation styles and indexes print it as a name. JATS has
    an element that says there were more.

    ## Example
        <name><surname>et al.</surname></name>

    ## Mended
        <etal/>

    ## Source
    JATS tag library, `<etal>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/etal.html>.

    ## Known problems
    None.
    """

    code = "REF034"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)
    elements = ("surname", "given-names", "collab", "string-name")

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return none where no name has the sign: there are hundreds of them."""
        rows = survey.named(*cls.elements)
        said = "\n".join([row.text or "" if not len(row) else words(row) for row in rows])
        return rows if _SIGN.search(said) else []

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the whole name."""
        text = words(element)
        return f'"{text}" is nobody\'s name; tag it as <etal>' if _OTHERS.fullmatch(text) else ""

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Call a group so, where nothing else hangs on it."""
        if element.tag != "collab" or len(element) or element.attrib:
            return None
        return Fix("tag it as <etal>", markup.renamed(element, "etal"))
