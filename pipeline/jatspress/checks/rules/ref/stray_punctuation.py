"""REF035."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import TextRule
from ...survey import Survey, excerpt

_SIGN = pattern(
    r",\s*,|;\s*;|:\s*:(?!:)|(?<!\.)\.\.(?![.\w/])|,\s?\.(?![\w.]|\s\.)|;\s?\.(?!\w)|:\s?[.,;](?!\w)|\(\s*\)|\[\s*\]"
)


class StrayPunctuation(TextRule):
    """Signs stand side by side in a reference that do not belong together.

    ## What it does
    Looks in each `mixed-citation` for doubled commas, semicolons and colons, for two full
    stops, and for a comma or semicolon beside a full stop or colon in the wrong order, as "`
    ,`" or "`:.`".

    ## Why it matters
    The entry is printed so. Most often the part between the two signs is missing.

    ## Example
        <mixed-citation>Lis A. Skin. 2012;;195–206.</mixed-citation>

    ## Mended
        <mixed-citation>Lis A. Skin. 2012;25:195–206.</mixed-citation>

    ## Source
    NLM, Citing Medicine: <https://www.ncbi.nlm.nih.gov/books/NBK7256/>.

    ## Known problems
    A sign between two parts that were tagged with nothing between them counts as doubled, as it
    is printed so.
    """

    code = "REF035"
    severity = Severity.WARNING
    sign = _SIGN

    @classmethod
    def may_be_in(cls, survey: Survey) -> bool:
        """Say whether there is a citation to look at."""
        return bool(survey.named("mixed-citation"))

    @classmethod
    def texts(cls, survey: Survey) -> Iterable[tuple[etree._Element, str]]:
        """Return the texts of citations alone."""
        return [row for row in survey.blocks if row[0].tag == "mixed-citation"]

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show the signs among their words."""
        return f'stray punctuation "{found[0]}" in "{excerpt(found)}"; mend the entry'
