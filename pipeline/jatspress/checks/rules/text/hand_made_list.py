"""TEXT032."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule

_BULLET = pattern(r"\s*[•▪●◦·‣■-]\s+\S")
_COUNT = pattern(r"\s*\(?(\d{1,2})[.)]\s+\S")


class HandMadeList(ElementRule):
    """A list is typed by hand.

    ## What it does
    Reports the first of two or more paragraphs in a row that begin with a bullet, a dash, or
    numbers that count on.

    ## Why it matters
    Screen readers say of a list how long it is and let people pass over it; of paragraphs they
    do not.

    ## Example
        <p>• Fever</p>
        <p>• Pain</p>

    ## Mended
        <list list-type="bullet"><list-item><p>Fever</p></list-item>
          <list-item><p>Pain</p></list-item></list>

    ## Source
    WCAG 2.2, 1.3.1, technique H48: <https://www.w3.org/WAI/WCAG22/Techniques/html/H48>.

    ## Known problems
    Dialogue that begins with a dash is passed over: only bullets and hyphens count.
    """

    code = "TEXT032"
    severity = Severity.INFO
    elements = ("p",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare a paragraph with the next; only the first of a row is reported."""
        following, before = element.getnext(), element.getprevious()
        if not _goes_on(element, following) or _goes_on(before, element):
            return ""
        return f'"{words(element)[:30]}" begins a list typed by hand; tag it as <list>'


def _goes_on(first: etree._Element | None, second: etree._Element | None) -> bool:
    """Say whether two paragraphs are two items of a list."""
    if first is None or second is None or first.tag != "p" or second.tag != "p":
        return False
    texts = first.text or "", second.text or ""
    counts = [_COUNT.match(text) for text in texts]
    if counts[0] and counts[1]:
        return int(counts[1][1]) == int(counts[0][1]) + 1
    return all(map(_BULLET.match, texts))
