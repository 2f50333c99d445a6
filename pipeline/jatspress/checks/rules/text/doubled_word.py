"""TEXT033."""

from __future__ import annotations

import re
from itertools import compress
from operator import eq

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import TextRule
from ...survey import Survey, excerpt

_WORDS = (
    *("the", "of", "and", "in", "to", "a", "an", "is", "are", "was", "were", "for", "with"),
    *("by", "on", "from", "as", "be", "or", "at", "this"),
)
_SHORT = frozenset(map(str.encode, _WORDS))
_SPACE = pattern(r"\s")


class DoubledWord(TextRule):
    """A word stands twice in a row.

    ## What it does
    Looks for short words of English twice in a row, in the same case of letters.

    ## Why it matters
    The eye passes over it at the end of a line, and so do authors.

    ## Example
        <p>in the the skin</p>

    ## Mended
        <p>in the skin</p>

    ## Source
    ICMJE, Recommendations, preparing a manuscript:
    <https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html>.

    ## Known problems
    Other languages are not searched; a word that is meant twice is reported.
    """

    code = "TEXT033"
    severity = Severity.INFO
    sign = pattern(rf"\b({'|'.join(_WORDS)})\s+\1\b(?![-.’'])")

    @classmethod
    def may_be_in(cls, survey: Survey) -> bool:
        """Compare each word with the next: quicker than the expression."""
        # Bytes fall apart faster, but know no white space beyond ASCII.
        text = survey.encoded
        for space in set(_SPACE.findall(survey.rare)):
            text = text.replace(space.encode(), b" ")
        words = text.split()
        return not _SHORT.isdisjoint(compress(words, map(eq, words, words[1:])))

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show both."""
        return f'"{found[1]}" stands twice in a row, in "{excerpt(found)}"'
