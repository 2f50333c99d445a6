"""REF033."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...bibliography import with_parts
from ...dispatch import Fault, SurveyRule
from ...option import Number
from ...survey import Survey

# Four digits and a letter, a range, or a second year in brackets.
_YEAR = pattern(r"[(\[]?(?:c|ca\.?|©)?\s*([0-9]{4})(?![0-9])")


class ImpossibleYear(SurveyRule):
    """The year of a citation cannot be right.

    ## What it does
    Checks each `year` in a citation: it begins with four digits from 1400 to two years after
    the latest date of the article, or has words for a year that is not known, as "in press".

    ## Why it matters
    Crossref refuses a year that is no number, and a mistyped one keeps the work from being
    found.

    ## Example
        <year>20112</year>

    ## Mended
        <year>2012</year>

    ## Source
    JATS tag library, `<year>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/year.html>.

    ## Known problems
    Years of other calendars and of works before the printing press are reported, too.
    """

    code = "REF033"
    severity = Severity.WARNING
    earliest = Number(1400, "the first year a work cited may be of")
    ahead = Number(2, "the most years that a work cited may be later than the article", least=0)

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Compare the years of citations with those of the article."""
        meta = survey.root.find("front/article-meta")
        own = [] if meta is None else [words(row) for row in meta.iterfind(".//pub-date/year")]
        latest = max((int(year) for year in own if year.isdecimal()), default=9999) + cls.ahead
        for citation in with_parts(survey, "year"):
            for year in citation.iterchildren("year"):
                text = words(year)
                found = _YEAR.match(text)
                is_wrong = (
                    not cls.earliest <= int(found[1]) <= latest if found else text[:1].isdecimal()
                )
                if is_wrong:
                    yield year, f'"{text}" cannot be the year of a work cited here; correct it'
