"""META001."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place, in_meta
from ...rule import Rule


class MissingDoi(Rule):
    """The article has no DOI.

    ## What it does
    Looks for an `article-id` of the type `doi`.

    ## Why it matters
    Crossref registers an article under its DOI; without one there is no deposit, and others
    cannot cite the article by a link that lasts.

    ## Example
        <article-id pub-id-type="publisher-id">132648</article-id>

    ## Mended
        <article-id pub-id-type="publisher-id">132648</article-id>
        <article-id pub-id-type="doi">10.5555/12345678</article-id>

    ## Source
    JATS tag library, `<article-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article-id.html>.

    ## Known problems
    An article that is written before its DOI is given out is reported until then.
    """

    code = "META001"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the tag; REF002 judges what is in it."""
        if not in_meta(reading, "article-id[@pub-id-type='doi']"):
            message = "the article has no DOI and cannot be registered; tag it as article-id"
            yield cls.found(message, front_place(reading))
