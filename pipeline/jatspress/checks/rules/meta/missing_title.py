"""META006."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta, innermost_place
from ...rule import Rule


class MissingTitle(Rule):
    """The article has no title.

    ## What it does
    Looks for words in the `article-title` of the front matter.

    ## Why it matters
    Page, PDF and search results would begin with nothing, and Crossref refuses an article
    without a title.

    ## Example
        <title-group><article-title/></title-group>

    ## Mended
        <title-group><article-title>Calcifications in lupus</article-title></title-group>

    ## Source
    JATS tag library, `<article-title>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article-title.html>.

    ## Known problems
    A title that is only a formula or a picture has no words and is reported.
    """

    code = "META006"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the title as it is read."""
        rows = in_meta(reading, "title-group/article-title")
        # Most begin with words, so that they need not be read as a whole.
        begins = bool(rows and (rows[0].text or "").strip())
        if not begins and not reading.facts.title:
            message = "the article has no title; write it in title-group/article-title"
            path = ("front", "article-meta", "title-group", "article-title")
            yield cls.found(message, innermost_place(reading, *path))
