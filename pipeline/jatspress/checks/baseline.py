"""A baseline: what is known of old, so that a backfile can be checked and only new faults count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..errors import FaultyBaseline
from ..finding import Finding
from .identity import Identity, identity

_KEYS = ("code", "path", "element", "message")


class Baseline:
    """The findings that a baseline file knows, and how often it knows each; None knows nothing.

    Files are named as seen from the baseline's own folder. Raises FaultyBaseline where the file
    cannot be read or holds something else.
    """

    def __init__(self, file: Path | None) -> None:
        self._folder = file and file.parent
        self._left: Counter[Identity] = Counter()
        if file is not None:
            self._left.update(_known(file))

    def new(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are not known. Each known one stands for one finding alone."""
        return [finding for finding in findings if not self._take(finding)]

    def unknown(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the same findings, and know as many as before."""
        before = self._left.copy()
        found = self.new(findings)
        self._left = before
        return found

    @property
    def gone(self) -> int:
        """How many known findings were not met."""
        return self._left.total()

    def _take(self, finding: Finding) -> bool:
        same = identity(finding, self._folder)
        if not self._left[same]:
            return False
        self._left[same] -= 1
        return True


def _known(file: Path) -> list[Identity]:
    """Return the findings of a baseline file. Raises FaultyBaseline."""
    try:
        rows = json.loads(file.read_bytes())["findings"]
        return [_texts(tuple(row[key] for key in _KEYS)) for row in rows]
    except OSError as error:
        reason = error.strerror or str(error)
        raise FaultyBaseline(f"{file}: cannot be read: {reason}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise FaultyBaseline(f"{file}: this is no baseline; --write-baseline writes one") from error


def _texts(row: tuple[object, ...]) -> Identity:
    """Return a row of a baseline. Raises ValueError where it is not all text."""
    code, path, element, message = map(str, row)
    if row != (code, path, element, message):
        raise ValueError(row)
    return code, path, element, message


def written(findings: Iterable[Finding], folder: Path) -> bytes:
    """Return the bytes of a baseline file in a folder, sorted, so that its changes read well."""
    rows = sorted(identity(finding, folder) for finding in findings)
    table = {"findings": [dict(zip(_KEYS, row, strict=True)) for row in rows]}
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()
