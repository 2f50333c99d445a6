"""TEXT037."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Severity
from ...dispatch import Fault, SurveyRule
from ...survey import Survey, excerpt

# Signs that only ever open or close; ” and ’ do more, in one language or another.
_PAIRS = (("“", "”"), ("«", "»"))
_SKIPPED = frozenset({"td", "th", "kwd"})


class UnbalancedQuotes(SurveyRule):
    """A quotation is opened and not closed, or closed and not opened.

    ## What it does
    Counts “ and ”, « and » in each paragraph, title and citation.

    ## Why it matters
    Readers cannot tell where the words of another end; in a reference, programs take half of it for
    the title.

    ## Example
        <p>She called it “winter skin and left.</p>

    ## Mended
        <p>She called it “winter skin” and left.</p>

    ## Source
    The Chicago Manual of Style, quotation marks: <https://www.chicagomanualofstyle.org/>.

    ## Known problems
    Languages that close with “ or open with ” or », as German and Swedish do, are passed over, and
    a quotation of several paragraphs, each of which opens it.
    """

    code = "TEXT037"
    severity = Severity.INFO

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look at each text, if one sign of a pair is more frequent than the other."""
        words = survey.words
        for opening, closing in _PAIRS:
            number = words.count(opening)
            # Where a sign is used the other way round, or another opens, these are no pairs.
            if number in {0, words.count(closing)} or "„" in words or _is_turned(words, opening):
                continue
            for element, text in survey.blocks:
                if element.tag not in _SKIPPED:
                    message = _unbalanced(text, opening, closing)
                    if message:
                        yield element, message


def _is_turned(words: str, opening: str) -> bool:
    """Say whether an opening sign stands mostly behind words, where one closes."""
    behind = len(re.findall(rf"\w[.,!?]?{opening}", words))
    return behind * 2 > words.count(opening)


def _unbalanced(text: str, opening: str, closing: str) -> str:
    """Return what to say of a text whose signs do not come in pairs, or ""."""
    opened: re.Match[str] | None = None
    for found in re.finditer(f"[{opening}{closing}]", text):
        if found[0] == opening:
            opened = found
        elif opened is None:
            return f"{closing} closes nothing in “{excerpt(found)}”; open it, or take it out"
        else:
            opened = None
    if opened is None or opened.start() == len(text) - len(text.lstrip()):
        return ""
    return f"{opening} is not closed in “{excerpt(opened)}”; close it, or take it out"
