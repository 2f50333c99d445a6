"""META037."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

# A full stop may belong to an abbreviation, unless a word of some length in small letters has it.
_STRAY = pattern(r"[,;:·]$|(?:^|[\s-])[a-zß-ÿ]{4,}\.$")


class PunctuatedKeyword(Rule):
    """A keyword ends in the comma or stop that set it apart.

    ## What it does
    Looks at the last character of each `kwd`.

    ## Why it matters
    The mark becomes part of the keyword: `lupus,` and `lupus` are two words to an index, and the
    page, which sets its own commas, shows two.

    ## Example
        <kwd>lupus,</kwd>

    ## Mended
        <kwd>lupus</kwd>

    ## Source
    JATS tag library, `<kwd>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd.html>.

    ## Known problems
    A full stop is reported after a word in small letters alone: any other may be an abbreviation.
    """

    code = "META037"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the end of each keyword."""
        for element in in_meta(reading, "kwd-group/kwd"):
            keyword = words(element)
            if _STRAY.search(keyword) and "." not in keyword[:-1]:
                message = (
                    f'the keyword "{keyword}" ends in a mark that is no part of it; take it out'
                )
                yield cls.found(message, reading.source.place(element))
