"""REF029."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS, called, has_part, is_in_parts, kind
from ...dispatch import ElementRule

_KINDS = frozenset({"journal", "book", "confproc"})
_PARTS = ("source", "conf-name", "series")


class ReferenceWithoutSource(ElementRule):
    """A citation lacks its source.

    ## What it does
    Looks for a `source` in each citation of an article in a journal, of a book or of a talk
    that is tagged in parts.

    ## Why it matters
    The name of the journal or the title of the book is what readers look for in a library, and
    what citation styles print first.

    ## Example
        <element-citation publication-type="journal">… <year>2012</year></element-citation>

    ## Mended
        <element-citation publication-type="journal">… <source>Skin</source>
          <year>2012</year></element-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    None.
    """

    code = "REF029"
    severity = Severity.WARNING
    elements = CITATIONS

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the part in a citation of a kind that needs it."""
        if kind(element) not in _KINDS or has_part(element, *_PARTS) or not is_in_parts(element):
            return ""
        return (
            f"{called(element)} has no source; tag the journal or the title of the book as <source>"
        )
