"""DATE004."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.dates import stage
from ...front import REVIEWED, front_place, in_meta, is_of_kind
from ...option import Words
from ...rule import Rule


class MissingHistoryDate(Rule):
    """An article of a reviewed kind does not say when it was received or accepted.

    ## What it does
    Looks for the two dates in the history of research articles, case reports, reviews and their
    like.

    ## Why it matters
    Readers see from these dates how long the review took, and indexers ask for them. Crossref has
    a place for the acceptance, and Crossmark shows the others.

    ## Example
        <history>
          <date date-type="accepted"><day>21</day><month>01</month><year>2021</year></date>
        </history>

    ## Mended
        <history>
          <date date-type="received"><day>14</day><month>10</month><year>2020</year></date>
          <date date-type="accepted"><day>21</day><month>01</month><year>2021</year></date>
        </history>

    ## Source
    JATS tag library, `<history>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/history.html>.

    ## Known problems
    An article of a journal that does not publish these dates is reported.
    """

    code = "DATE004"
    severity = Severity.WARNING
    dates = Words(
        ("received", "accepted"),
        "the dates that the history must have",
        known=("received", "revised", "accepted"),
    )
    kinds = Words(REVIEWED, "the values of article-type whose articles must have them")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the stages the history tells of with those that it must."""
        if not is_of_kind(reading, cls.kinds):
            return
        told = _told(reading)
        missing = [stage for stage in cls.dates if stage not in told]
        if missing:
            message = (
                f"the history does not say when the article was {' or '.join(missing)}; "
                f"add {'the dates' if len(missing) > 1 else 'the date'} from the journal's records"
            )
            yield cls.found(message, front_place(reading))


def _told(reading: Reading) -> set[str | None]:
    dates = (*in_meta(reading, "history/date"), *in_meta(reading, "pub-history/event/date"))
    return {stage(date) for date in dates}
