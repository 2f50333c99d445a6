"""REF030."""

from __future__ import annotations

from ....finding import Severity
from ...lacking import PartRule


class ReferenceWithoutTitle(PartRule):
    """A citation lacks its title of the article.

    ## What it does
    Looks for an `article-title` in each citation of an article in a journal that is tagged in
    parts.

    ## Why it matters
    Readers see from the title whether the work is worth looking up, and search engines match by
    it.

    ## Example
        <element-citation publication-type="journal">… <source>Skin</source></element-citation>

    ## Mended
        <element-citation publication-type="journal">…
          <article-title>Lupus</article-title> <source>Skin</source></element-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    Journals of chemistry and physics leave titles out on purpose; ignore the rule there.
    """

    code = "REF030"
    severity = Severity.INFO
    kinds = frozenset({"journal"})
    parts = ("article-title", "chapter-title", "trans-title", "part-title")
    lacking = "title of the article; tag it as <article-title>"
