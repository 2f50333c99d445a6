"""DATE005."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place
from ...rule import Rule


class MissingPublicationDate(Rule):
    """The article does not say when it was published.

    ## What it does
    Looks for a `pub-date` with a year: online, in print, or of the issue.

    ## Why it matters
    A citation needs the year, and Crossref refuses an article without one.

    ## Example
        <article-meta>… no pub-date …</article-meta>

    ## Mended
        <pub-date date-type="pub" publication-format="electronic" iso-8601-date="2021-08-18">
          <day>18</day><month>08</month><year>2021</year>
        </pub-date>

    ## Source
    JATS tag library, `<pub-date>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-date.html>.

    ## Known problems
    An article that is not published yet is reported until it is.
    """

    code = "DATE005"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the dates as they are read."""
        if not reading.facts.publication:
            message = "the article has no publication date; add a pub-date with at least a year"
            yield cls.found(message, front_place(reading))
