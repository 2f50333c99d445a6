"""What an article says and its deposit cannot hold: each a finding, and the rest is sent.

Crossref refuses a batch whole for one faulty value
(<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/>).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..jats import Reading
from . import dates
from .components import unsent_components
from .depositor import Depositor
from .issue import unsent_numbers
from .item import unsent_pages
from .journal import unsent_titles
from .licence import unsent_licences
from .offences import DatesWithoutCrossmark
from .relations import unsent_relations
from .trials import unsent_trials
from .unsent_offences import RefusedValue, UnknownRegistry, UnsentRelation, UnsentUpdate
from .updates import changed, day_of, is_notice
from .web import web_address


def unsent(reading: Reading, depositor: Depositor, *, has_crossmark: bool = True) -> list[Finding]:
    """Return a finding for all that cannot be sent of an article that can.

    `has_crossmark` says whether Crossmark has a place in its record: in a preprint's it has none,
    so that nobody could mend what is not sent for want of it.
    """
    return [
        *(_dates(reading, depositor) if has_crossmark else ()),
        *_updates(reading, depositor),
        *_relations(reading),
        *_values(reading, depositor),
        *_trials(reading),
    ]


def _dates(reading: Reading, depositor: Depositor) -> Iterator[Finding]:
    """Yield the finding of dates of submission or revision that have no place to go, if any."""
    article = reading.article
    days = [day for stage in ("received", "revised") for day in dates.stages(article, stage)]
    if days and not depositor.crossmark_policy:
        message = (
            f"received and revised dates ({', '.join(day.iso for day in days)}) cannot be sent "
            "without Crossmark; set crossmark_policy in [tool.jatspress.deposit]"
        )
        place = reading.source.place(reading.source.root.find("front/article-meta/history"))
        yield DatesWithoutCrossmark.found(message, place)


def _updates(reading: Reading, depositor: Depositor) -> Iterator[Finding]:
    """Yield the finding of a notice that cannot tell Crossref what it changes, if it is one."""
    article = reading.article
    rows = changed(article)
    reason = ""
    if is_notice(article) and not rows:
        reason = "names no article that it changes; add a related-article with its kind and DOI"
    elif rows and not all(row.doi for row in rows):
        reason = "names an article that it changes without the DOI; write that in xlink:href"
    elif rows and day_of(article) is None:
        reason = "has no publication date with a day; write day and month in its pub-date"
    elif rows and not depositor.crossmark_policy:
        reason = "needs Crossmark; set crossmark_policy in [tool.jatspress.deposit]"
    if reason:
        message = f"Crossref cannot be told of the {article.kind or 'update'}: it {reason}"
        found = reading.source.root.find("front/article-meta/related-article")
        meta = reading.source.root.find("front/article-meta")
        yield UnsentUpdate.found(message, reading.source.place(meta if found is None else found))


def _relations(reading: Reading) -> Iterator[Finding]:
    elements = reading.source.root.xpath(
        "front/article-meta/*[self::related-article or self::related-object]"
    )
    places = dict(zip(map(id, reading.article.relations), elements, strict=False))
    for row, reason in unsent_relations(reading.article):
        message = f"the related {row.element.partition('-')[2]} is not sent: {reason}"
        yield UnsentRelation.found(message, reading.source.place(places.get(id(row))))


def _values(reading: Reading, depositor: Depositor) -> Iterator[Finding]:
    article = reading.article
    place = reading.source.place(reading.source.root.find("front/article-meta"))
    rows = [*unsent_licences(article), *unsent_numbers(article, depositor)]
    rows += [*unsent_pages(article.pages), *unsent_titles(article, depositor)]
    rows += unsent_components(article, article.doi) if article.doi else []
    if article.landing_page and not web_address(article.landing_page):
        rows.append(f"the page {article.landing_page!r}, no address of the web")
    for what in rows:
        yield RefusedValue.found(f"Crossref would refuse {what}; it is not sent", place)


def _trials(reading: Reading) -> Iterator[Finding]:
    place = reading.source.place(reading.source.root.find("front/article-meta"))
    for what in unsent_trials(reading.article):
        message = f"{what} is not sent: Crossref has no DOI for it; give its name as Crossref does"
        yield UnknownRegistry.found(message, place)
