"""How complete a record is: what Crossref's participation reports count, and the four dates.

What is measured is the record itself, so that nothing counts as present that would not be sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..article import Article, Funding
from ..completeness import Completeness, Measure, State
from ..jats import Reading
from . import records
from .aspects import DATES, ELEMENTS, IN_ORDER, OF_FUNDING, ONLINE, PLACELESS
from .depositor import Depositor
from .elements import new
from .fitting import fitted
from .kinds import Kind, kind_of
from .refusals import lacking
from .resources import resources
from .row import Row
from .stand_ins import stand_in
from .versions import RESOURCES, RESOURCES_VERSION

# A statement that denies, and names neither number nor amount.
_NO_MONEY = re.compile(r"(?i)\A(?=.*\b(?:no|none|nil|not|without)\b)\D{0,300}\Z", re.DOTALL)
# What holds the facts in a deposit of one article; what is added to a DOI has no such record.
_RECORDS = ("journal_article", "posted_content", "pending_publication")


def completeness(
    reading: Reading,
    depositor: Depositor | None,
    deposit: bytes = b"",
    kind: Kind | None = None,
) -> Completeness:
    """Return how complete the record of an article is: that of its `deposit`, where one was made.

    Without one the record is made as it would be sent, and not judged by Crossref's schema, which
    takes longer than all the rest. Without a depositor stand-ins serve, and without a `kind` an
    article is what it is.
    """
    given, doi = reading.source.given, reading.article.doi
    depositor = depositor or stand_in(reading.article)
    kind = kind or kind_of(reading.article)
    if deposit:
        made = _record_in(etree.fromstring(deposit))
    else:
        missing = lacking(reading, depositor, kind)
        if doi is None or missing:
            words = tuple(finding.message for finding in missing)
            return Completeness(given, doi.value if doi else "", hindrances=words)
        made = _drafted(Row(reading, doi, depositor, kind))
    placeless = PLACELESS[kind]
    measures = (_applicable(row, placeless) for row in _elements(made, reading.article))
    days = (_applicable(row, placeless) for row in dates(made))
    return Completeness(given, doi.value if doi else "", tuple(measures), tuple(days))


def _drafted(row: Row) -> etree._Element:
    """Return the record of an article as its version of the schema takes it."""
    if row.kind is not Kind.RESOURCES:
        return fitted(records.record(row), row.depositor.crossref_schema)
    body = new("body")
    body.extend(resources([row]))
    return fitted(body, RESOURCES_VERSION, RESOURCES)


def _record_in(batch: etree._Element) -> etree._Element:
    """Return the record in the deposit of one article, else all that is added to its DOI."""
    found = (next(batch.iter(f"{{*}}{name}"), None) for name in _RECORDS)
    return next((one for one in found if one is not None), batch)


def _applicable(row: Measure, placeless: frozenset[str]) -> Measure:
    """Return a measure, not applicable where this kind of record has no place for such a thing."""
    if row.state is State.MISSING and row.key in placeless:
        return Measure(row.key, row.title, State.NOT_APPLICABLE)
    return row


def elements(record: etree._Element) -> tuple[Measure, ...]:
    """Return what the participation reports count of a record."""
    return tuple(row.measured(record) for row in ELEMENTS)


def _elements(record: etree._Element, article: Article) -> Iterator[Measure]:
    """Yield the same, funding not counting where there was none that the article tells of."""
    is_funded = _is_funded(article.funding)
    for aspect in ELEMENTS:
        row = aspect.measured(record)
        is_free = aspect.key in OF_FUNDING and not is_funded
        yield aspect.not_applicable() if is_free and not row.count else row


def _is_funded(funding: Funding | None) -> bool:
    """Say whether an article tells of funding; "None declared", and the like, does not."""
    if funding is None:
        return False
    return bool(funding.awards) or any(not _NO_MONEY.search(row) for row in funding.statements)


def dates(record: etree._Element) -> tuple[Measure, ...]:
    """Return the four dates of a record, and whether they follow each other."""
    rows = [row.measured(record) for row in DATES]
    online = [day for day in _published(record, "online") if len(day) == len(("y", "m", "d"))]
    rows.append(ONLINE.counted(min(len(online), 1)))
    return (*rows, _in_order(record))


def _in_order(record: etree._Element) -> Measure:
    """Return whether no stage is later than the next; of a single one there is nothing to say."""
    stages = [
        _asserted(record, "received"),
        _asserted(record, "revised"),
        [_parts(row) for row in record.findall("./{*}acceptance_date")],
        [*_published(record, "online"), *_published(record, "print")],
    ]
    known = [stage for stage in stages if stage]
    if len(known) < len(("one", "another")):
        return IN_ORDER.not_applicable()
    pairs = [
        (earlier, later)
        for at, stage in enumerate(known)
        for earlier in stage
        for following in known[at + 1 :]
        for later in following
    ]
    # Of dates known to the month and to the day, only the months can be compared.
    is_right = all(one[: len(two)] <= two[: len(one)] for one, two in pairs)
    return IN_ORDER.counted(int(is_right))


def _asserted(record: etree._Element, name: str) -> list[tuple[str, ...]]:
    rows = record.findall(f".//{{*}}assertion[@name='{name}']")
    return [tuple((row.text or "").split("-")) for row in rows]


def _published(record: etree._Element, medium: str) -> list[tuple[str, ...]]:
    """Return the dates of a medium as year, month and day; a preprint's is that of its posting."""
    rows = record.findall(f"./{{*}}publication_date[@media_type='{medium}']")
    rows += record.findall("./{*}posted_date") if medium == "online" else []
    return [_parts(row) for row in rows]


def _parts(date: etree._Element) -> tuple[str, ...]:
    """Return year, month and day, as far as they are known."""
    parts = [date.findtext(f"{{*}}{name}") for name in ("year", "month", "day")]
    return tuple(part for part in parts if part)
