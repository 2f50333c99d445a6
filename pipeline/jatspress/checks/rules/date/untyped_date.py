"""DATE022."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import date_in, date_name, own_dates
from ...rule import Rule


class UntypedDate(Rule):
    """A date does not say what happened on it.

    ## What it does
    Looks for a `date` of the history without `date-type`, and for a `pub-date` without `date-type`
    and without the older `pub-type`.

    ## Why it matters
    A date of the history without a kind is passed over by everybody; a publication date without one
    is taken for that of the online edition, right or wrong.

    ## Example
        <date><day>04</day><month>03</month><year>2024</year></date>

    ## Mended
        <date date-type="accepted"><day>04</day><month>03</month><year>2024</year></date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    None.
    """

    code = "DATE022"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the kind of each date."""
        for element in own_dates(reading):
            if not (element.get("date-type") or element.get("pub-type")):
                day = words(element) and date_in(element)
                said = f", {day.iso}," if day else ""
                message = (
                    f"the {date_name(element)}{said} does not say of what it is; add a date-type"
                )
                yield cls.found(message, reading.source.place(element))
