"""DATE025."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import FIRST_YEAR, all_dates
from ...rule import Rule

_YEAR = pattern(r"[0-9]{4}")


class MalformedYear(Rule):
    """The year of a date is none.

    ## What it does
    Looks for a `year` in the dates of the article and of its parts, not of what it cites, that is
    not four digits, or earlier than 1665, the year of the first journal. Dates of other calendars
    and eras are passed over.

    ## Why it matters
    Crossref refuses the deposit ("is not a valid integer"), and the citation has no year.

    ## Example
        <year>2024a</year>

    ## Mended
        <year>2024</year>

    ## Source
    Crossref, troubleshooting submissions:
    <https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>;
    JATS tag library, `<year>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/year.html>.

    ## Known problems
    None.
    """

    code = "DATE025"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge the year of each date."""
        for element in all_dates(reading):
            year = element.find("year")
            if year is None or element.get("calendar") or element.find("era") is not None:
                continue
            text = words(year)
            if not _YEAR.fullmatch(text) or int(text) < FIRST_YEAR:
                said = (
                    f'"{text}" is no year of an article' if text else "the year is tagged but empty"
                )
                message = f"{said}; write four digits"
                yield cls.found(message, reading.source.place(year))
