"""META029."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_PAGE = pattern(r"([A-Za-z]*)([0-9]{1,9})")


class BackwardPages(Rule):
    """The last page comes before the first.

    ## What it does
    Compares `fpage` and `lpage` where both are numbers, or numbers after the same letters, as in
    `S12`.

    ## Why it matters
    Citations print the range, and reference managers and indexes refuse or mend it, each in its own
    way. A shortened last page (1023–31) is meant for readers, not for data.

    ## Example
        <lpage>31</lpage>

    ## Mended
        <lpage>1031</lpage>

    ## Source
    JATS tag library, `<lpage>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/lpage.html>.

    ## Known problems
    Roman numbers are not compared.
    """

    code = "META029"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the two pages of the article."""
        for element in in_meta(reading, "lpage"):
            first, last = words(element.getparent(), "fpage"), words(element)
            start, end = _PAGE.fullmatch(first), _PAGE.fullmatch(last)
            if start and end and start[1] == end[1] and int(start[2]) > int(end[2]):
                message = (
                    f"the pages run backwards, from {first} to {last}; write both in full, the "
                    "lower one first"
                )
                yield cls.found(message, reading.source.place(element))
