"""NAME030."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_MARK = pattern(r"[0-9*†‡§¶#@]|[,;:]$")


class MarkInName(Rule):
    """A note's mark or a stray comma is part of a name.

    ## What it does
    Looks in `surname` and `given-names` for digits, asterisks, daggers and the like, and for a
    comma or semicolon at the end.

    ## Why it matters
    The mark was set as text in place of a link: it goes into every citation and index as part of
    the name.

    ## Example
        <surname>Nowak*</surname>

    ## Mended
        <surname>Nowak</surname>

    ## Source
    JATS tag library, `<surname>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/surname.html>.

    ## Known problems
    None known: nobody's name has these.
    """

    code = "NAME030"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the two parts of each name."""
        for element in in_meta(reading, "contrib-group/contrib//name/*"):
            text = words(element)
            if element.tag in {"surname", "given-names"} and _MARK.search(text):
                message = f'"{text}" has a mark in it that is no part of a name; make it an xref'
                yield cls.found(message, reading.source.place(element))
