"""REF031."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS, called, has_part, is_in_parts, kind
from ...dispatch import ElementRule

_KINDS = frozenset({"journal"})
_PARTS = (
    "name",
    "string-name",
    "collab",
    "person-group",
    "anonymous",
    "name-alternatives",
    "editor",
)


class ReferenceWithoutAuthor(ElementRule):
    """A citation lacks its author.

    ## What it does
    Looks for a name, a group or the mark of an anonymous work in each citation of an article in
    a journal that is tagged in parts.

    ## Why it matters
    Crossref matches by the first author, and an article that is listed without its authors does
    not count for them.

    ## Example
        <element-citation publication-type="journal">
          <article-title>Lupus</article-title> …</element-citation>

    ## Mended
        <element-citation publication-type="journal">
          <name><surname>Lis</surname></name>
          <article-title>Lupus</article-title> …</element-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    None.
    """

    code = "REF031"
    severity = Severity.WARNING
    elements = CITATIONS

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for the part in a citation of a kind that needs it."""
        if kind(element) not in _KINDS or has_part(element, *_PARTS) or not is_in_parts(element):
            return ""
        return f"{called(element)} has no author; tag who wrote it, or <anonymous/>"
