"""FIG027."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import ElementRule
from ...survey import XLINK_HREF

_AWKWARD = pattern(r"\s|%20|\\|^/(?!/)|^[A-Za-z]:[\\/]|^file:", re.IGNORECASE)


class AwkwardFileName(ElementRule):
    """The name of a figure's file will break elsewhere.

    ## What it does
    Reports a space, a backslash, a drive or an absolute path in the name of a picture, film or
    supplement.

    ## Why it matters
    What opens on one computer is not found on the next: paths are those of the machine where
    the article was made, and archives refuse names with spaces.

    ## Example
        <graphic xlink:href="C:/Users/lis/fig 1.png"/>

    ## Mended
        <graphic xlink:href="fig1.png"/>

    ## Source
    PMC, file naming: <https://pmc.ncbi.nlm.nih.gov/pub/filespec-images/>.

    ## Known problems
    None.
    """

    code = "FIG027"
    severity = Severity.WARNING
    elements = (
        "graphic",
        "inline-graphic",
        "media",
        "supplementary-material",
        "inline-supplementary-material",
    )

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for what no name of a file should hold."""
        name = element.get(XLINK_HREF, "").strip()
        if name.startswith(("http:", "https:")) or not _AWKWARD.search(name):
            return ""
        return (
            f'"{name}" is a name that other machines stumble on; use letters, digits, - and _ alone'
        )
