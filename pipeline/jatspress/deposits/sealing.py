"""From the records of a batch to its bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from . import dates, envelope
from .batches import Batch
from .issues import journals
from .kinds import Kind
from .records import record
from .resources import resources
from .row import Row

# After the day, a timestamp of 17 digits counts hours, minutes, seconds and milliseconds.
_A_DAY = 10**9
_LONGEST_ID = 100
# These stand in the body, each by itself; articles stand in their journals.
_ALONE = frozenset({Kind.PENDING, Kind.POSTED, Kind.REVIEW})


@dataclass(frozen=True, slots=True)
class Seal:
    """What the user marks a deposit with: its timestamp and its batch id, None to make them."""

    timestamp: int | None = None
    batch_id: str | None = None

    def sealed(self, rows: Sequence[Row], batch: Batch) -> bytes:
        """Return the file of records of a batch; b"" of none. The first names who deposits."""
        if not rows:
            return b""
        depositor = rows[0].depositor
        batch_id = self._batch_id(batch.suffix)
        if batch.kind is Kind.RESOURCES:
            return envelope.resource_batch(resources(rows), depositor, batch_id)
        timestamp = self.timestamp
        if timestamp is None:
            timestamp = max(dates.latest(row.reading.article) for row in rows) * _A_DAY
        return envelope.batch(_records(rows, batch.kind), depositor, timestamp, batch_id)

    def _batch_id(self, suffix: str) -> str | None:
        """Return the batch id of a file: Crossref tells batches apart by it."""
        if self.batch_id is None or not suffix:
            return self.batch_id
        return self.batch_id[: _LONGEST_ID - len(suffix)] + suffix


def _records(rows: Sequence[Row], kind: Kind) -> list[etree._Element]:
    return [record(row) for row in rows] if kind in _ALONE else journals(rows)
