"""LAW023."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...rule import Rule

_PARTS = {"copyright-year": "year", "copyright-holder": "holder"}


class IncompleteCopyright(Rule):
    """The copyright does not say from which year, or whose it is.

    ## What it does
    Where there is a `copyright-statement`, of the article or of a part such as a figure, looks for
    `copyright-year` and `copyright-holder`.

    ## Why it matters
    JATS4R asks for all three: programs that gather rights read year and holder, and do not guess
    them from the statement.

    ## Example
        <copyright-year>2024</copyright-year>

    ## Mended
        <copyright-year>2024</copyright-year>
        <copyright-holder>The Authors</copyright-holder>

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    A statement that the article is in the public domain is reported as any other, unless it says so
    in English.
    """

    code = "LAW023"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the two beside the first statement, of the article and of each figure."""
        for permissions in reading.source.root.iter("permissions"):
            statement = permissions.find("copyright-statement")
            missing = [name for name in _PARTS if not any(map(words, permissions.iterfind(name)))]
            if statement is None or not missing or "public domain" in words(statement).lower():
                continue
            message = (
                f"the copyright has no {' and no '.join(_PARTS[name] for name in missing)} of its "
                f"own; add {' and '.join(missing)}"
            )
            yield cls.found(message, reading.source.place(statement))
