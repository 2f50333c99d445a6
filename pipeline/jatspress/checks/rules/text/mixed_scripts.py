"""TEXT022."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import CharacterRule

_WORD, _REST = pattern(r"\w+$"), pattern(r"^\w+")


class MixedScripts(CharacterRule):
    """A word mixes letters of two scripts that look alike.

    ## What it does
    Looks for a Latin letter directly beside a Cyrillic one.

    ## Why it matters
    It looks right and is not found: by no search, no index, no spelling checker.

    ## Example
        <p>Lupus in a pаtient</p>

    ## Mended
        <p>Lupus in a patient</p>

    ## Source
    Unicode, UTS 39, mixed-script detection:
    <https://www.unicode.org/reports/tr39/#Mixed_Script_Detection>.

    ## Known problems
    A Latin abbreviation with a Cyrillic ending, as some languages write it, is reported. Greek
    letters are passed over: sciences put them beside Latin ones.
    """

    code = "TEXT022"
    severity = Severity.WARNING
    rare = pattern(r"[а-яА-ЯёЁіІїЇѕЅјЈ]")
    sign = pattern(r"[A-Za-z](?=[а-яА-ЯёЁіІїЇѕЅјЈ])|[а-яА-ЯёЁіІїЇ](?=[A-Za-z])")

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show the word."""
        start, end = found.start(), found.end()
        before = _WORD.findall(found.string[:start])[-1:]
        word = f"{''.join(before)}{found[0]}{''.join(_REST.findall(found.string[end:])[:1])}"
        return f'"{word}" mixes Latin and Cyrillic letters; write it in one script'
