"""REF028."""

from __future__ import annotations

from ....finding import Severity
from ...lacking import PartRule


class ReferenceWithoutYear(PartRule):
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
    kinds = frozenset({"journal", "book", "confproc", "thesis"})
    parts = ("year", "date", "date-in-citation", "conf-date")
    lacking = "year; tag it, or what stands in its place"
