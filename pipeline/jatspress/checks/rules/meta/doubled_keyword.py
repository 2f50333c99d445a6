"""META035."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class DoubledKeyword(Rule):
    """A keyword is given twice.

    ## What it does
    Compares the keywords of each `kwd-group`, capitals and small letters alike.

    ## Why it matters
    The page and the indexes show it twice. Often one of the two was meant to be another word.

    ## Example
        <kwd>Lupus</kwd>

    ## Mended
        <kwd>calcinosis</kwd>

    ## Source
    JATS tag library, `<kwd-group>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd-group.html>.

    ## Known problems
    None.
    """

    code = "META035"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look through each group by itself: groups may be in several languages."""
        for group in in_meta(reading, "kwd-group"):
            seen: set[str] = set()
            for element in group.iterchildren("kwd"):
                keyword = words(element)
                if keyword.casefold() in seen:
                    message = f'the keyword "{keyword}" is given twice; take one out, or correct it'
                    yield cls.found(message, reading.source.place(element))
                seen |= {keyword.casefold()} - {""}
