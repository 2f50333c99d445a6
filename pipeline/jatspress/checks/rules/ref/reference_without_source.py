"""REF029."""

from __future__ import annotations

from ....finding import Severity
from ...lacking import PartRule


class ReferenceWithoutSource(PartRule):
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
    kinds = frozenset({"journal", "book", "confproc"})
    parts = ("source", "conf-name", "series")
    lacking = "source; tag the journal or the title of the book as <source>"
