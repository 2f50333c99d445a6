"""META002."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place, in_meta
from ...rule import Rule


class MissingKeywords(Rule):
    """The article has no keywords.

    ## What it does
    Looks for a `kwd-group` in the front matter.

    ## Why it matters
    Indexes and search engines find an article by its keywords, and readers judge by them whether
    it is for them.

    ## Example
        <abstract>…</abstract>

    ## Mended
        <abstract>…</abstract>
        <kwd-group kwd-group-type="author">
          <kwd>calcinosis</kwd>
          <kwd>systemic lupus erythematosus</kwd>
        </kwd-group>

    ## Source
    JATS tag library, `<kwd-group>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd-group.html>.

    ## Known problems
    Letters, corrections and the like are reported too, though many journals give them none.
    """

    code = "META002"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a group."""
        if not in_meta(reading, "kwd-group"):
            message = "the article has no keywords; tag the authors' own as a kwd-group"
            yield cls.found(message, front_place(reading))
