"""DATE020."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import stage
from ...front import in_meta
from ...rule import Rule

_ONCE = frozenset({"received", "accepted"})


class DoubledHistoryDate(Rule):
    """The history gives one date twice.

    ## What it does
    Looks for a second date of the same `date-type` among those of receipt and acceptance. An
    article may be revised more than once.

    ## Why it matters
    An article is received and accepted once. Which of the two dates Crossref and readers get is
    left to chance.

    ## Example
        <date date-type="accepted"><day>04</day><month>03</month><year>2024</year></date>
        <date date-type="accepted"><day>06</day><month>05</month><year>2024</year></date>

    ## Mended
        <date date-type="rev-recd"><day>04</day><month>03</month><year>2024</year></date>
        <date date-type="accepted"><day>06</day><month>05</month><year>2024</year></date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    A journal that counts a resubmission as a new receipt is reported; `rev-recd` is the kind for
    that.
    """

    code = "DATE020"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember the stages that the history told of already."""
        seen: set[str] = set()
        for element in in_meta(reading, "history/date"):
            reached = stage(element) or ""
            if reached in _ONCE & seen:
                message = (
                    f"the history says twice when the article was {reached}; keep one, or call the "
                    "other by its own kind"
                )
                yield cls.found(message, reading.source.place(element))
            seen.add(reached)
