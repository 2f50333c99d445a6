"""DATE024."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import date_in, own_dates
from ...rule import Rule


class MonthInWords(Rule):
    """A month or a day is not a number.

    ## What it does
    Looks at `month` and `day` in the dates of the history and of publication.

    ## Why it matters
    JATS4R asks for numbers, which every program reads. "March" has to be guessed, by language, and
    Crossref takes no words.

    ## Example
        <month>March</month>

    ## Mended
        <month>03</month>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    None.
    """

    code = "DATE024"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the two parts of each date."""
        for element in own_dates(reading):
            for part in element.iterchildren("month", "day"):
                text = words(part)
                if text and not (text.isascii() and text.isdigit()):
                    name, day = str(part.tag), date_in(element)
                    hint = f", {day.month}" if day and day.month and name == "month" else ""
                    message = f'the {name} "{text}" is no number; write it as one{hint}'
                    yield cls.found(message, reading.source.place(part))
