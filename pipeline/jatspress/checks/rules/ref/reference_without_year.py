"""REF028."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS, called, has_part, is_in_parts, kind
from ...dispatch import ElementRule

_KINDS = frozenset({"journal", "book", "confproc", "thesis"})
_PARTS = ("year", "date", "date-in-citation", "conf-date")


class ReferenceWithoutYear(ElementRule):
    """A citation lacks its year.

    ## What it does
    Looks for a `year` in each citation of an article in a journal, of a book, of a talk or of a
    thesis that is tagged in parts.

    ## Why it matters
    Crossref and readers match a citation by its year; without it most works are not found.

    ## Example
        <element-citation publication-type="journal">… <source>Skin</source></element-citation>

    ## Mended
        <element-citation publication-type="journal">… <source>Skin</source>
          <year>2012</year></element-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    None.
    """

    code = "REF028"
    severity = Severity.WARNING
    elements = CITATIONS

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the part in a citation of a kind that needs it."""
        if kind(element) not in _KINDS or has_part(element, *_PARTS) or not is_in_parts(element):
            return ""
        return f"{called(element)} has no year; tag it, or what stands in its place"
