"""REF040."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...bibliography import cited
from ...citations import CITATIONS, called, has_part
from ...dispatch import ElementRule
from ...survey import Survey

_NEEDED = {
    "authors": ("person-group",),
    "title": ("article-title",),
    "server": ("source",),
    "date": ("year", "date"),
    "link": ("pub-id", "ext-link", "uri"),
}


class IncompletePreprint(ElementRule):
    """The citation of a preprint lacks what tells it from the article it became.

    ## What it does
    Looks in each citation of the type `preprint` for `person-group`, `article-title`, `source`, a
    date, and a `pub-id` or link.

    ## Why it matters
    Preprint and article have the same authors and often the same title. Server, date and link alone
    tell which of the two was read.

    ## Example
        <mixed-citation publication-type="preprint">Lis A. Winter skin. 2012.</mixed-citation>

    ## Mended
        <mixed-citation publication-type="preprint"><person-group>…</person-group>
          <article-title>Winter skin</article-title>. <source>bioRxiv</source>. <year>2012</year>.
          <pub-id pub-id-type="doi">10.1101/012345</pub-id></mixed-citation>

    ## Source
    JATS4R, the checks of its validator on citations of preprints:
    <https://github.com/JATS4R/jats-schematrons>; JATS4R, Citations:
    <https://jats4r.org/citations/>.

    ## Known problems
    None.
    """

    code = "REF040"
    severity = Severity.WARNING
    elements = CITATIONS

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the citations of preprints."""
        return [row.element for row in cited(survey) if row.kind == "preprint"]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Name all that is missing."""
        missing = [name for name, parts in _NEEDED.items() if not has_part(element, *parts)]
        if not missing:
            return ""
        return f"{called(element)} is of a preprint and lacks in tags: {', '.join(missing)}; add it"
