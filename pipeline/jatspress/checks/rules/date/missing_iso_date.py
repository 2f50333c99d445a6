"""DATE026."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Edits, Markup
from ....jats.text import words
from ...front import date_in, own_dates
from ...rule import Rule


class MissingIsoDate(Rule):
    """A date has no `iso-8601-date`.

    ## What it does
    Counts the dates of the history and of publication that have a year but not the attribute, and
    reports them in one finding, at the first.

    ## Why it matters
    JATS4R asks for it: one form that every program reads, whatever stands in day, month and season.

    ## Example
        <date date-type="accepted"><day>04</day><month>03</month><year>2024</year></date>

    ## Mended
        <date date-type="accepted" iso-8601-date="2024-03-04">
          <day>04</day><month>03</month><year>2024</year>
        </date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    None.
    """

    code = "DATE026"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Count the dates without the attribute."""
        rows = own_dates(reading)
        without = [row for row in rows if _lacks_it(row)]
        if without:
            day = date_in(without[0])
            example = f', as iso-8601-date="{day.iso}"' if day and day.is_possible else ""
            count = f"{len(without)} of {len(rows)} dates have" if len(rows) > 1 else "the date has"
            message = f"{count} no iso-8601-date; add it{example}"
            yield cls.at(reading, without[0], message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Add it to every date of the history and of publication that its parts make one of."""
        if element.getroottree().getroot().get("dtd-version", "").startswith(("2.", "3.")):
            # The DTDs of NLM, before JATS, have no such attribute.
            return None
        meta = next(element.iterancestors("article-meta"), None)
        if meta is None:
            # The file has another name there, which recovery took for a slip.
            return None
        edits: Edits = ()
        for row in (*meta.iterfind("history/date"), *meta.iterfind("pub-date")):
            day = date_in(row) if _lacks_it(row) else None
            if day is not None and day.is_possible:
                edits += markup.attribute(row, "iso-8601-date", day.iso)
        return Fix("add what their parts say", edits)


def _lacks_it(date: etree._Element) -> bool:
    return bool(words(date, "year")) and "iso-8601-date" not in date.attrib
