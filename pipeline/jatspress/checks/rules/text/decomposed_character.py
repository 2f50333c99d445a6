"""TEXT035."""

from __future__ import annotations

import re
from unicodedata import normalize

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import CharacterRule
from ...survey import excerpt


class DecomposedCharacter(CharacterRule):
    """An accent is a character of its own where there is one with it.

    ## What it does
    Looks for a letter with a combining accent behind it that Unicode has as one character, as e
    with U+0301 for é.

    ## Why it matters
    It looks the same and is not found by who types the one character; some fonts set the accent
    beside the letter.

    ## Example
        <p>Cafe&#x301;</p>

    ## Mended
        <p>Café</p>

    ## Source
    W3C, Character Model, normalisation: <https://www.w3.org/TR/charmod-norm/>.

    ## Known problems
    None.
    """

    code = "TEXT035"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)
    rare = pattern(r"[\u0300-\u036f]")
    sign = pattern(r"\w[\u0300-\u036f]")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Compose the two, if they can be."""
        composed = normalize("NFC", found[0])
        if len(composed) == len(found[0]):
            return ""
        return f'an accent of its own in "{excerpt(found)}"; write {composed} as one character'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write each letter with its accent as one character."""
        return cls.rewritten(
            markup, element, "write it as one character", lambda found: normalize("NFC", found[0])
        )
