"""NAME028."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...people import authors, has_orcid, in_short, person_name
from ...rule import Rule

_INITIALS = pattern(r"(?:[^\W\d_]\.?[\s-]*){1,4}")


class InitialsOnly(Rule):
    """Given names are initials only.

    ## What it does
    Names the authors whose `given-names` have no part of more than one letter, points and hyphens
    taken off.

    ## Why it matters
    "J. Li" is thousands of people. Indexes can tell them apart by whole names or by ORCID iDs;
    authors who have an iD are passed over.

    ## Example
        <given-names>A.</given-names>

    ## Mended
        <given-names>Anna</given-names>

    ## Source
    PMC tagging guidelines, `<given-names>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    Some people publish under initials, and some journals print nothing else.
    """

    code = "NAME028"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Name them in one finding, at the first of them."""
        short = [contrib for contrib in authors(reading) if _has_initials_only(contrib)]
        if short:
            names = in_short([person_name(row) for row in short])
            message = (
                f"given names are initials only: {names}; write them in full if the authors do"
            )
            yield cls.found(message, reading.source.place(short[0]))


def _has_initials_only(contrib: etree._Element) -> bool:
    if has_orcid(contrib):
        return False
    given = words(contrib, ".//given-names")
    letters = [letter for letter in given if letter.isalpha()]
    # In scripts without capitals a name of two letters is a whole one.
    return bool(_INITIALS.fullmatch(given)) and all(map(str.isupper, letters))
