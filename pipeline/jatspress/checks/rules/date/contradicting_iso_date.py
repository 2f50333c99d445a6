"""DATE003."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...front import date_name
from ...iso_dates import iso_fault
from ...rule import Rule

_OTHER_FORM = pattern(r"([0-9]{4})[/.]?([0-9]{2})[/.]?([0-9]{2})")


class ContradictingIsoDate(Rule):
    """The `iso-8601-date` of a date is no date, or another one than its day, month and year say.

    ## What it does
    Compares the attribute with the elements as far as both are known, and reports an attribute
    that is not written as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.

    ## Why it matters
    Some programs read the attribute and others the elements: the article would have two dates,
    and nobody could tell which is right.

    ## Example
        <date date-type="accepted" iso-8601-date="2021-01-12">
          <day>21</day><month>01</month><year>2021</year>
        </date>

    ## Mended
        <date date-type="accepted" iso-8601-date="2021-01-21">
          <day>21</day><month>01</month><year>2021</year>
        </date>

    ## Source
    JATS tag library, `@iso-8601-date`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/iso-8601-date.html>.

    ## Known problems
    Days, months and years that cannot be are left to DATE002 and DATE025. Week dates, days of the
    year and dates without hyphens are reported: ISO 8601 has them, but the tag library does not ask
    for them and few programs read them.
    """

    code = "DATE003"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each date that has the attribute, sub-articles and references included."""
        for element in reading.source.root.iter("date", "pub-date"):
            fault = iso_fault(element)
            if fault:
                yield cls.at(reading, element, f"the {date_name(element)} {fault}")

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Put the hyphens where they belong, in a date that is the one the parts say."""
        found = _OTHER_FORM.fullmatch(element.get("iso-8601-date", "").strip())
        text = "-".join(found.groups()) if found else ""
        tried = deepcopy(element)
        tried.set("iso-8601-date", text)
        if not text or not words(element, "year") or iso_fault(tried):
            return None
        return Fix(f"write {text}", markup.attribute(element, "iso-8601-date", text))
