"""LAW025."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_YEAR = pattern(r"\b(?:1[6-9]|20)[0-9]{2}\b")


class ContradictingCopyrightYear(Rule):
    """The year of the copyright is another one than its statement or the publication say.

    ## What it does
    Compares `copyright-year` with the years in `copyright-statement`, and, where these are silent,
    reports a year that is more than one after the publication.

    ## Why it matters
    One of the two is left over from last year's template. Lawyers and machines read different ones.

    ## Example
        <copyright-year>2023</copyright-year>

    ## Mended
        <copyright-year>2024</copyright-year>

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    None.
    """

    code = "LAW025"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each year with the statement, else with the publication."""
        rows = in_meta(reading, "permissions/copyright-year")
        stated = _stated(reading) if rows else set()
        published = reading.facts.first_published if rows and not stated else None
        for element in rows:
            year = words(element)
            if not _YEAR.fullmatch(year):
                continue
            if stated and year not in stated:
                said = f"its statement says {' and '.join(sorted(stated))}"
            elif not stated and published and int(year) > published.year + 1:
                said = f"the article was published in {published.year}"
            else:
                continue
            message = f"the copyright is of {year} but {said}; correct the one that is wrong"
            yield cls.found(message, reading.source.place(element))


def _stated(reading: Reading) -> set[str]:
    """Return the years in the article's statements of copyright."""
    paths = ("permissions/copyright-statement", "copyright-statement")
    rows = (row for path in paths for row in in_meta(reading, path))
    return {year for row in rows for year in _YEAR.findall(words(row))}
