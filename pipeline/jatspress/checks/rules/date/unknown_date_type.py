"""DATE023."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.dates import stage
from ....jats.markup import Markup
from ...front import in_meta
from ...option import Words
from ...rule import Rule
from ...suggestions import respelt, suggestion

_KNOWN = frozenset(
    [
        "accepted",
        "collection",
        "corrected",
        "ecorrected",
        "epreprint",
        "epub",
        "preprint",
        "ppub",
        "pub",
        "received",
        "resubmitted",
        "retracted",
        "rev-recd",
        "rev-received",
        "rev-request",
        "revised",
        "submitted",
        "version",
    ]
)


class UnknownDateType(Rule):
    """A date of the history is of no known kind.

    ## What it does
    Compares the `date-type` of each date in the history with the values of the tag library and of
    JATS4R.

    ## Why it matters
    The page, Crossref and PubMed know these and pass over all others.

    ## Example
        <date date-type="acepted"><day>04</day><month>03</month><year>2024</year></date>

    ## Mended
        <date date-type="accepted"><day>04</day><month>03</month><year>2024</year></date>

    ## Source
    JATS tag library, `@date-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/date-type.html>.

    ## Known problems
    The list is open; a date that only the journal itself needs is reported too.
    """

    code = "DATE023"
    severity = Severity.INFO
    fixes = (Safety.SAFE, Safety.UNSAFE)
    more = Words((), "kinds of date that are known besides")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the kind of each date in the list."""
        known = _KNOWN.union(cls.more)
        for element in in_meta(reading, "history/date"):
            kind = element.get("date-type", "")
            if kind and kind not in known and not stage(element):
                hint = suggestion(kind, known) or "; take one of the tag library's if one fits"
                message = f'"{kind}" is no known kind of date{hint}'
                yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the word that is meant."""
        return respelt(markup, element, "date-type", _KNOWN.union(cls.more))
