"""LAW024."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...rule import Rule

_YEAR = pattern(r"[0-9]{4}")


class MalformedCopyrightYear(Rule):
    """The year of the copyright is none.

    ## What it does
    Looks for a `copyright-year` that is not four digits.

    ## Why it matters
    Programs reckon with it. A whole statement, a range or a blank in it cannot be read as a year.

    ## Example
        <copyright-year>© 2024</copyright-year>

    ## Mended
        <copyright-year>2024</copyright-year>

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    None.
    """

    code = "LAW024"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each year."""
        for element in reading.source.root.iter("copyright-year"):
            text = words(element)
            if not _YEAR.fullmatch(text):
                said = f'"{text}" is no year' if text else "the year of the copyright is empty"
                message = (
                    f"{said}; write its four digits alone, and the rest in copyright-statement"
                )
                yield cls.found(message, reading.source.place(element))
