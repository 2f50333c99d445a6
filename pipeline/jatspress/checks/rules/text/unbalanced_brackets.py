"""TEXT021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import Fault, SurveyRule
from ...survey import Survey, excerpt

_PAIRS = (("(", ")"), ("[", "]"))
# 1) a) iv) at the start of a text or behind a space: an item of a list. ]0, 1[ opens the wrong way.
_ITEM = pattern(r"(?:(?<=^)|(?<=[\s\ufffc(,;:]))(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[’']?\)")
_SKIPPED = frozenset({"td", "th", "kwd"})


class UnbalancedBrackets(SurveyRule):
    """A bracket is opened and not closed, or closed and not opened.

    ## What it does
    Counts round and square brackets in each paragraph, title and citation. A closing bracket
    behind a number or letter at the start of an item, as 1), needs no opening one.

    ## Why it matters
    Readers look for the other end; where it is missing, words often are, too.

    ## Example
        <p>Some (two of ten were well.</p>

    ## Mended
        <p>Some (two of ten) were well.</p>

    ## Source
    The Chicago Manual of Style, 6.95, parentheses: <https://www.chicagomanualofstyle.org/>.

    ## Known problems
    Intervals such as [0, 1) and emoticons are reported, and a bracket that ends in the next
    paragraph. An article with as many brackets of one kind as of the other is passed over.
    """

    code = "TEXT021"
    severity = Severity.INFO

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Count the brackets of each text."""
        words = survey.encoded
        sides = ((opening.encode(), closing.encode()) for opening, closing in _PAIRS)
        if all(words.count(opening) == words.count(closing) for opening, closing in sides):
            return
        for element, text in survey.blocks:
            is_even = text.count("(") == text.count(")") and text.count("[") == text.count("]")
            if is_even or element.tag in _SKIPPED:
                continue
            for opening, closing in _PAIRS:
                message = _unbalanced(text, opening, closing)
                if message:
                    yield element, message
                    break


def _unbalanced(text: str, opening: str, closing: str) -> str:
    """Return what to say of a text whose brackets do not come in pairs, or ""."""
    if text.count(opening) == text.count(closing):
        return ""
    items = {found.end() - 1 for found in _ITEM.finditer(text)}
    opened: list[re.Match[str]] = []
    for found in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if found[0] == opening:
            opened.append(found)
        elif opened:
            opened.pop()
        elif found.start() not in items:
            return f'"{closing}" closes nothing in "{excerpt(found)}"; open it, or take it out'
    if not opened:
        return ""
    return f'"{opening}" is not closed in "{excerpt(opened[-1])}"; close it, or take it out'
