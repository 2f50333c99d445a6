"""Which records go into which file.

A batch holds one kind of record and DOIs of one prefix (crossref5.5.0.xsd, `body`;
<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>:
"All prefixes in a submission must match"). Crossref names no limit to its size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .file_names import SUFFIXES
from .kinds import Kind
from .row import Row

# The first of these kinds that there is has the file's plain name.
_PLAIN = (Kind.ARTICLE, Kind.PENDING, Kind.RESOURCES, Kind.POSTED)


@dataclass(frozen=True, slots=True)
class Batch:
    """What goes into one file; `suffix` is what its name has behind the deposit's."""

    suffix: str
    kind: Kind
    rows: tuple[Row, ...]


def split(rows: Sequence[Row]) -> list[Batch]:
    """Return the batches of records: articles first, then what stands inside them."""
    plain = next((kind for kind in _PLAIN if any(row.kind is kind for row in rows)), None)
    found = []
    for kind in Kind:
        own = [row for row in rows if row.kind is kind]
        prefixes = list(dict.fromkeys(row.doi.prefix for row in own))
        for prefix in prefixes:
            among = f"-{prefix}" if len(prefixes) > 1 else ""
            suffix = among + ("" if kind is plain else SUFFIXES[kind])
            found.append(Batch(suffix, kind, tuple(row for row in own if row.doi.prefix == prefix)))
    return found
