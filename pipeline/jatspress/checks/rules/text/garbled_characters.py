"""TEXT026."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import CharacterRule
from ...survey import excerpt


class GarbledCharacters(CharacterRule):
    """Characters were read in the wrong encoding.

    ## What it does
    Looks for what becomes of accents, dashes and quotation marks when UTF-8 is read as
    Windows-1252: "Ã©" for "é", "â€™" for an apostrophe.

    ## Why it matters
    Readers see gibberish, and indexes hold it as a name.

    ## Example
        <p>CafÃ©</p>

    ## Mended
        <p>Café</p>

    ## Source
    W3C, character encodings: <https://www.w3.org/International/questions/qa-what-is-encoding>.

    ## Known problems
    None.
    """

    code = "TEXT026"
    severity = Severity.ERROR
    rare = pattern(r"Ã[^\u00c0-\u00ff]|â€|Â[\xa0-\xb7]|ï»¿")
    sign = pattern(
        r"Ã[\x80-\xbf\u0152-\u0192\u2013-\u203a\u20ac\u2122]"
        r"|â€[\x80-\xbf\u0152-\u0178\u2013-\u203a\u2122]"
        r"|Â[\xa0-\xb7](?=[\w\s])|ï»¿"
    )

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show what is around them."""
        return f'"{found[0]}" was read in the wrong encoding, in "{excerpt(found)}"; write it anew'
