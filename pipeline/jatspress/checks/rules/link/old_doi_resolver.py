"""LINK028."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Severity
from ...dispatch import Fault, SurveyRule
from ...survey import XLINK_HREF, Survey

_OLD = re.compile(r"https?://(?:dx|www)\.doi\.org/|http://doi\.org/", re.IGNORECASE)


class OldDoiResolver(SurveyRule):
    """A DOI is linked through the address that was given up in 2017.

    ## What it does
    Reports each link to dx.doi.org, and to doi.org without encryption.

    ## Why it matters
    Crossref asks for `https://doi.org/`. The old address is passed on, but costs readers a
    detour, and browsers warn of `http`.

    ## Example
        <ext-link xlink:href="http://dx.doi.org/10.5555/12345678">

    ## Mended
        <ext-link xlink:href="https://doi.org/10.5555/12345678">

    ## Source
    Crossref, DOI display guidelines: <https://www.crossref.org/display-guidelines/>.

    ## Known problems
    Reported once for an article, at the first of such links.
    """

    code = "LINK028"
    severity = Severity.INFO

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Report the first with the number of all."""
        links = survey.named("ext-link", "uri", "self-uri")
        old = [row for row in links if _OLD.match(row.get(XLINK_HREF, "").strip())]
        if old:
            address = old[0].get(XLINK_HREF, "").strip()
            more = f" (and {len(old) - 1} more)" if len(old) > 1 else ""
            yield old[0], f'"{address}"{more} goes through the old resolver; write https://doi.org/'
