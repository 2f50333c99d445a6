"""LINK028."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Edits, Markup
from ....patterns import pattern
from ...dispatch import Fault, SurveyRule
from ...survey import XLINK_HREF, Survey

_OLD = pattern(r"https?://(?:dx|www)\.doi\.org/|http://doi\.org/", re.IGNORECASE)
_LINKS = ("ext-link", "uri", "self-uri")


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
    fixes = (Safety.SAFE,)

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Report the first with the number of all."""
        old = _old(survey.named(*_LINKS))
        if old:
            address = old[0].get(XLINK_HREF, "").strip()
            more = f" (and {len(old) - 1} more)" if len(old) > 1 else ""
            yield old[0], f'"{address}"{more} goes through the old resolver; write https://doi.org/'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the new address in all of them."""
        edits: Edits = ()
        for row in _old(element.getroottree().iter(*_LINKS)):
            address = _OLD.sub("https://doi.org/", row.get(XLINK_HREF, "").strip(), count=1)
            edits += markup.attribute(row, XLINK_HREF, address)
        return Fix("write https://doi.org/", edits)


def _old(links: Iterable[etree._Element]) -> list[etree._Element]:
    """Return the links through the old address."""
    return [row for row in links if _OLD.match(row.get(XLINK_HREF, "").strip())]
