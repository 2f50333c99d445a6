"""TEXT025."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import CharacterRule
from ...survey import excerpt


class ReplacementCharacter(CharacterRule):
    """A character was lost.

    ## What it does
    Looks for U+FFFD, which programs put where they could not read a character.

    ## Why it matters
    Readers see a question mark in a diamond where a letter was, often in a name.

    ## Example
        <surname>M&#xFFFD;ller</surname>

    ## Mended
        <surname>Müller</surname>

    ## Source
    Unicode Standard: <https://www.unicode.org/versions/Unicode16.0.0/>.

    ## Known problems
    None.
    """

    code = "TEXT025"
    severity = Severity.ERROR
    sign = rare = pattern(r"\ufffd")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show what is around it."""
        return f'a character was lost in "{excerpt(found)}"; write it anew'
