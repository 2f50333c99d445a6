"""LAW027."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import REVIEWED, front_place, is_of_kind
from ...option import Words
from ...rule import Rule
from ...statements import statements


class MissingInterestStatement(Rule):
    """An article of a reviewed kind does not say whether its authors have conflicting interests.

    ## What it does
    Looks for a statement of interests among the notes of the authors, the notes and sections of the
    back matter, and the main sections of the body, by its type or its heading.

    ## Why it matters
    Journals that follow ICMJE publish one with each article, even if it says that there are none;
    indexes such as DOAJ and MEDLINE ask for it.

    ## Example
        <fn fn-type="other"><p>The pictures are the authors' own.</p></fn>

    ## Mended
        <fn fn-type="coi-statement"><p>The authors have no conflicting interests.</p></fn>

    ## Source
    JATS4R, Conflict of interest statements:
    <https://jats4r.niso.org/conflict-of-interest-coi-statements>; ICMJE, disclosure:
    <https://www.icmje.org/recommendations/browse/roles-and-responsibilities/author-responsibilities--conflicts-of-interest.html>.

    ## Known problems
    A statement within a paragraph of another section, or under a heading in a language not known
    here, is not seen.
    """

    code = "LAW027"
    severity = Severity.INFO
    kinds = Words(REVIEWED, "the values of article-type whose articles must have one")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the statement where it may stand."""
        is_asked = is_of_kind(reading, cls.kinds)
        if is_asked and not any(row.is_of_interests for row in statements(reading)):
            message = (
                "the article does not say whether its authors have conflicting interests; add the "
                'statement as fn fn-type="coi-statement"'
            )
            yield cls.found(message, front_place(reading))
