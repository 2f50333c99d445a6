"""ACCESS001."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

_FILE = pattern(r"\S+\.(?:png|jpe?g|tiff?|gif|svg|eps|bmp|webp|pdf)", re.IGNORECASE)


class AltTextIsFileName(ElementRule):
    """The words for a picture are the name of its file.

    ## What it does
    Reports an `alt-text` that is a single word ending in the suffix of a picture, or the name
    in `xlink:href`.

    ## Why it matters
    Blind readers hear "f one dot p n g" and learn nothing.

    ## Example
        <graphic xlink:href="f1.png"><alt-text>f1.png</alt-text></graphic>

    ## Mended
        <graphic xlink:href="f1.png"><alt-text>Map of the sites.</alt-text></graphic>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>; WCAG 2.2, failure F30:
    <https://www.w3.org/WAI/WCAG22/Techniques/failures/F30>.

    ## Known problems
    None.
    """

    code = "ACCESS001"
    severity = Severity.WARNING
    elements = ("alt-text",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the words with what files are called."""
        text, parent = words(element), element.getparent()
        name = "" if parent is None else parent.get(XLINK_HREF, "")
        if text and (_FILE.fullmatch(text) or text == name):
            return (
                f'the alternative text "{text}" is the name of a file; say what the picture shows'
            )
        return ""
