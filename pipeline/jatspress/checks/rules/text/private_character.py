"""TEXT024."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import CharacterRule
from ...survey import excerpt


class PrivateCharacter(CharacterRule):
    """A character has a meaning in one font only.

    ## What it does
    Looks for characters of the private use area.

    ## Why it matters
    Outside the program they come from they show as a box, or as another sign. Most were Symbol
    or Wingdings in a word processor: U+F0B0 was a degree sign.

    ## Example
        <p>37 &#xF0B0;C</p>

    ## Mended
        <p>37 °C</p>

    ## Source
    JATS4R, Accessibility: <https://jats4r.niso.org/accessibility/>; Unicode Standard:
    <https://www.unicode.org/versions/Unicode16.0.0/>.

    ## Known problems
    None.
    """

    code = "TEXT024"
    severity = Severity.WARNING
    sign = rare = pattern(r"[\ue000-\uf8ff]")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Name the character and show what is around it."""
        return f'the sign U+{ord(found[0]):04X} is of one font only, in "{excerpt(found)}"'
