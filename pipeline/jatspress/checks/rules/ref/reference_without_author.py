"""REF031."""

from __future__ import annotations

from ....finding import Severity
from ...lacking import PartRule


class ReferenceWithoutAuthor(PartRule):
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
    kinds = frozenset({"journal"})
    parts = (
        "name",
        "string-name",
        "collab",
        "person-group",
        "anonymous",
        "name-alternatives",
        "editor",
    )
    lacking = "author; tag who wrote it, or <anonymous/>"
