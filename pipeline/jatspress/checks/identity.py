"""What makes two findings of two runs the same: code, file, element and message.

Numbers of lines are no part of it, so that an edit elsewhere in the file changes nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..finding import Finding
from ..patterns import pattern

Identity = tuple[str, str, str, str]
_LINE = pattern(r"\b(lines?) \d+")


def identity(finding: Finding, folder: Path | None = None) -> Identity:
    """Return code, file, element and message of a finding.

    The file is seen from `folder`, if one is given, so that it is the same wherever the command
    was run; else it is as the user named it.
    """
    path = finding.place.path if folder is None else os.path.relpath(finding.place.path, folder)
    message = _LINE.sub(r"\1", finding.message)
    return finding.code, Path(path).as_posix(), finding.place.element or "", message


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a hash for each finding, in order; no two of a run are the same."""
    seen: Counter[Identity] = Counter()
    for finding in findings:
        same = identity(finding)
        seen[same] += 1
        yield hashlib.sha256("\0".join((*same, str(seen[same]))).encode()).hexdigest()
