"""META036."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...option import Number
from ...rule import Rule


class JoinedKeywords(Rule):
    """One `kwd` holds several keywords.

    ## What it does
    Looks for a `kwd` with a semicolon in it, or with three commas or more.

    ## Why it matters
    Search and indexes take what is in a `kwd` for one keyword, and find nothing. It comes of
    pasting the list from a manuscript.

    ## Example
        <kwd>lupus; calcinosis; skin</kwd>

    ## Mended
        <kwd>lupus</kwd>
        <kwd>calcinosis</kwd>
        <kwd>skin</kwd>

    ## Source
    JATS tag library, `<kwd>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd.html>.

    ## Known problems
    None.
    """

    code = "META036"
    severity = Severity.WARNING
    commas = Number(3, "the fewest commas that make a keyword a list")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at what divides the words."""
        for element in in_meta(reading, "kwd-group/kwd"):
            keyword = words(element).rstrip(";, ")
            if ";" in keyword or keyword.count(",") >= cls.commas:
                message = f'"{keyword}" is a list in one kwd; give each keyword a kwd of its own'
                yield cls.found(message, reading.source.place(element))
