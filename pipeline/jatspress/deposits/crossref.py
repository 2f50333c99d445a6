"""The road: from articles as read to the files of a deposit, or to what keeps them from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import SettingsError
from ..finding import Finding
from ..jats import Reading
from . import stand_ins
from .agreement import disagreements, without_issn
from .batches import Batch, split
from .depositor import Depositor
from .formulas import with_sound_formulas
from .kinds import Kind, kind_of
from .offences import RejectedBySchema
from .refusals import doubled, foreign, lacking
from .row import Row
from .schema import problems
from .sealing import Seal
from .sub_articles import inside
from .unfit import unfit
from .unsent import unsent
from .versions import DEFAULT


@dataclass(frozen=True, slots=True)
class Deposit:
    """A deposit: its files by suffix, none where nothing can be registered, and what was found.

    A suffix stands behind the name of the deposit: the articles' own file has "" but where they are
    of several kinds or prefixes; reviews and translations inside them have files of their own. One
    with a stand-in for its depositor is to look at: it is not `submittable`.
    """

    files: tuple[tuple[str, bytes], ...] = ()
    findings: tuple[Finding, ...] = ()
    submittable: bool = True

    @property
    def xml(self) -> bytes:
        """The first file, b"" where there is none."""
        return self.files[0][1] if self.files else b""

    def named(self, stem: str) -> dict[str, bytes]:
        """Return the files by name, as `crossref.xml` and `crossref-peer-reviews.xml`."""
        return {f"{stem}{suffix}.xml": xml for suffix, xml in self.files}


def crossref(
    readings: Sequence[Reading],
    depositor: Depositor | None,
    *,
    kind: Kind | None = None,
    timestamp: int | None = None,
    batch_id: str | None = None,
    schema: str = DEFAULT,
) -> Deposit:
    """Return the Crossref deposit of articles in the depositor's schema version.

    Without a depositor stand-ins serve, in the version `schema`. Without a `kind` each article is
    registered as what it is. One that cannot be registered has error findings and is left out.
    `timestamp`, a number that must rise with each deposit of a DOI, is made of the articles' latest
    date where it is not given, and `batch_id` of their content. Source: Crossref schema,
    `doi_batch`; <https://www.crossref.org/documentation/schema-library/metadata-deposit-schema/>.

    Raises SettingsError where the depositor is not whole, NotInstalledWhole without the schema.
    """
    if depositor is not None and depositor.faults:
        raise SettingsError(f"[tool.jatspress.deposit]: {'; '.join(depositor.faults)}; mend that")
    rows: list[Row] = []
    findings = stand_ins.told(depositor) if depositor and readings else []
    for reading in readings:
        sender = depositor or stand_ins.stand_in(reading.article, schema)
        own, found = _registrable(reading, sender, kind, rows)
        findings += found
        if own and depositor is None:
            findings.append(stand_ins.listed(reading, own))
        rows += own
    files, rejected = _judged(split(rows), Seal(timestamp, batch_id))
    submittable = not any(row.depositor.is_stand_in for row in rows)
    return Deposit(tuple(files), (*findings, *rejected), submittable)


def _registrable(
    reading: Reading, depositor: Depositor, kind: Kind | None, before: Sequence[Row]
) -> tuple[list[Row], list[Finding]]:
    """Return what is to be registered of an article, itself first, and what was found in it."""
    own_kind = kind or kind_of(reading.article)
    reading, unsound = with_sound_formulas(reading)
    missing = lacking(reading, depositor, own_kind)
    doi = reading.article.doi
    if doi is None or missing:
        return [], missing
    row = Row(reading, doi, depositor, own_kind)
    findings = _refused(row, before)
    if findings:
        return [], findings
    findings = [
        *disagreements(reading, depositor),
        *(without_issn(reading, depositor) if own_kind is Kind.ARTICLE else ()),
        *_changed(row),
        *unsound,
    ]
    rows = [row]
    for part in inside(row) if own_kind in {Kind.ARTICLE, Kind.POSTED} else ():
        own, found = _registrable_part(part, [*before, *rows], findings)
        findings += found
        rows += own
    return rows, findings


def _registrable_part(
    part: Row, before: Sequence[Row], known: Sequence[Finding]
) -> tuple[list[Row], list[Finding]]:
    """Return a review or translation if it can be registered, and what was found in it.

    What it has from the article around is `known` from there.
    """
    reading, unsound = with_sound_formulas(part.reading)
    row = replace(part, reading=reading)
    refused = lacking(reading, row.depositor, row.kind) or _refused(row, before)
    if refused:
        return [], refused
    told = {(one.code, one.message) for one in known}
    changed = [one for one in _changed(row) if (one.code, one.message) not in told]
    return [row], [*changed, *unsound]


def _changed(row: Row) -> list[Finding]:
    """Return what of a record is not sent, or otherwise than the article has it."""
    has_crossmark = row.kind not in {Kind.POSTED, Kind.REVIEW}
    has_references = row.kind not in {Kind.PENDING, Kind.REVIEW}
    return [
        *unsent(row.reading, row.depositor, has_crossmark=has_crossmark),
        *unfit(row.reading, row.depositor.crossref_schema, has_references=has_references),
    ]


def _refused(row: Row, before: Sequence[Row]) -> list[Finding]:
    """Return what keeps the DOI of a record from being registered."""
    # A review stands under the reviewer's platform's prefix, perhaps.
    wrong = None if row.about else foreign(row.reading, row.doi, row.depositor.doi_prefix)
    if wrong:
        return [wrong]
    twin = next((other for other in before if other.doi == row.doi), None)
    return [doubled(row, twin)] if twin else []


def _judged(batches: Sequence[Batch], seal: Seal) -> tuple[list[tuple[str, bytes]], list[Finding]]:
    """Return the files that Crossref's schema takes, and findings for what it does not take.

    Of an article that it refuses, no reviews and translations go either: they tell of its DOI.
    """
    files: list[tuple[str, bytes]] = []
    findings: list[Finding] = []
    out: set[str] = set()
    for batch in batches:
        rows = [row for row in batch.rows if row.about is None or row.about.value not in out]
        good, xml, refused = _accepted(rows, batch, seal)
        findings += refused
        out |= {row.doi.value for row in rows} - {row.doi.value for row in good}
        if xml:
            files.append((batch.suffix, xml))
    return files, findings


def _accepted(rows: list[Row], batch: Batch, seal: Seal) -> tuple[list[Row], bytes, list[Finding]]:
    """Return the records of a batch that the schema takes, its bytes, and what it refuses.

    Records are judged one by one only where the batch as a whole is refused.
    """
    xml = seal.sealed(rows, batch)
    if not rows or not problems(xml):
        return rows, xml, []
    faults = [(row, problems(seal.sealed([row], batch))) for row in rows]
    findings = [_rejected(row.reading, found) for row, found in faults if found]
    good = [row for row, found in faults if not found]
    xml = seal.sealed(good, batch)
    together = problems(xml) if good else []
    if together:  # sound alone and not together: nothing goes
        return [], b"", [*findings, *(_rejected(row.reading, together) for row in good)]
    return good, xml, findings


def _rejected(reading: Reading, faults: list[str]) -> Finding:
    message = (
        f"Crossref's schema refuses the article's record: {faults[0]} "
        f"({len(faults)} in all); mend that part of the article"
    )
    place = reading.source.place(reading.source.root.find("front/article-meta"))
    return RejectedBySchema.found(message, place)
