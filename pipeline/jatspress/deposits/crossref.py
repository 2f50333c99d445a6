"""The road: from articles as read to one deposit, or to what keeps them from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from ..article import Doi
from ..errors import SettingsError
from ..finding import Finding, Place
from ..jats import Reading
from . import dates, envelope, journal
from .article import journal_article
from .depositor import Depositor
from .elements import add, new
from .issue import issue
from .offences import RejectedBySchema, StandInDepositor
from .refusals import doubled, foreign, lacking
from .schema import problems
from .unfit import unfit
from .unsent import unsent

# After the day, a timestamp of 17 digits counts hours, minutes, seconds and milliseconds.
_A_DAY = 10**9


@dataclass(frozen=True, slots=True)
class Deposit:
    """A deposit: the bytes to send, b"" where nothing can be registered, and what was found."""

    xml: bytes
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Registrable:
    """An article that has what Crossref requires."""

    reading: Reading
    doi: Doi


@dataclass(frozen=True, slots=True)
class _Sender:
    """What a batch is sealed with."""

    depositor: Depositor
    timestamp: int | None
    batch_id: str | None

    def batch(self, rows: Sequence[_Registrable]) -> bytes:
        """Return the deposit of articles; b"" of none."""
        if not rows:
            return b""
        timestamp = self.timestamp
        if timestamp is None:
            timestamp = max(dates.latest(row.reading.article) for row in rows) * _A_DAY
        journals = [_journal(row, self.depositor) for row in rows]
        return envelope.batch(journals, self.depositor, timestamp, self.batch_id)


def crossref(
    readings: Sequence[Reading],
    depositor: Depositor,
    *,
    timestamp: int | None = None,
    batch_id: str | None = None,
) -> Deposit:
    """Return the Crossref deposit of articles, in their order, in the depositor's schema version.

    An article that cannot be registered has error findings and is left out. `timestamp`, a number
    that must rise with each deposit of a DOI, is made of the articles' latest date where it is not
    given, and `batch_id` of their content. Source: Crossref schema, `doi_batch`;
    <https://www.crossref.org/documentation/schema-library/metadata-deposit-schema/>.

    Raises SettingsError where the depositor is not whole, NotInstalledWhole without the schema.
    """
    if depositor.faults:
        raise SettingsError(f"[tool.jatspress.deposit]: {'; '.join(depositor.faults)}; mend that")
    rows, findings = _registrable(readings, depositor)
    xml, rejected = _judged(rows, _Sender(depositor, timestamp, batch_id))
    return Deposit(xml, (*findings, *rejected))


def _registrable(
    readings: Sequence[Reading], depositor: Depositor
) -> tuple[list[_Registrable], list[Finding]]:
    """Return the articles that have what Crossref requires, and what was found in all."""
    rows: list[_Registrable] = []
    findings = _stand_in(depositor) if readings else []
    for reading in readings:
        missing = lacking(reading, depositor)
        doi = reading.article.doi
        if doi is None or missing:
            findings += missing
            continue
        first = rows[0].doi.prefix if rows else ""
        wrong = foreign(reading, doi, depositor.doi_prefix or first)
        if wrong:
            findings.append(wrong)
            continue
        twin = next((row.reading for row in rows if row.doi == doi), None)
        if twin is not None:
            findings.append(doubled(reading, doi, twin))
            continue
        rows.append(_Registrable(reading, doi))
        findings += unsent(reading, depositor)
        findings += unfit(reading, depositor.crossref_schema)
    return rows, findings


def _judged(rows: list[_Registrable], sender: _Sender) -> tuple[bytes, list[Finding]]:
    """Return the batch of the articles that Crossref's schema takes, and findings for the others.

    Articles are judged one by one only where the batch as a whole is refused.
    """
    xml = sender.batch(rows)
    if not rows or not problems(xml):
        return xml, []
    faults = [(row, problems(sender.batch([row]))) for row in rows]
    findings = [_rejected(row.reading, found) for row, found in faults if found]
    good = [row for row, found in faults if not found]
    xml = sender.batch(good)
    together = problems(xml) if good else []
    if together:  # sound alone and not together: nothing goes
        findings += [_rejected(row.reading, together) for row in good]
        xml = b""
    return xml, findings


def _journal(row: _Registrable, depositor: Depositor) -> etree._Element:
    """Return the `journal` of one article: its journal, its issue, itself."""
    article = row.reading.article
    element = new("journal")
    element.append(journal.metadata(article, depositor))
    add(element, issue(article, depositor))
    element.append(journal_article(row.reading, row.doi, depositor))
    return element


def _stand_in(depositor: Depositor) -> list[Finding]:
    if not depositor.is_stand_in:
        return []
    message = (
        f"Crossref would mail its report to {depositor.email}, which belongs to nobody; before a "
        "real deposit set depositor_email in [tool.jatspress.deposit]"
    )
    return [StandInDepositor.found(message, Place(depositor.named_in or "pyproject.toml"))]


def _rejected(reading: Reading, faults: list[str]) -> Finding:
    message = (
        f"Crossref's schema refuses the article's record: {faults[0]} "
        f"({len(faults)} in all); mend that part of the article"
    )
    place = reading.source.place(reading.source.root.find("front/article-meta"))
    return RejectedBySchema.found(message, place)
