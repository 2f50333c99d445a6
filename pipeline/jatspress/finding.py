"""What is found in an article, and where in its source it stands.

An `Offence` is a kind of finding: a code that never changes, a name, a severity, and its manual
page, which is the docstring of its class. A `Finding` is one case of it in one article.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, NamedTuple


class Severity(StrEnum):
    """How much a finding matters; only an error makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(NamedTuple):
    """Where something stands in the source.

    `path` is the file as the user named it; `line` and `column` count from 1, the column in code
    points, and point at the `<` of a start tag or at the text at fault; `element` is the XPath of
    the element. What is not known is None.
    """

    path: str
    line: int | None = None
    column: int | None = None
    element: str | None = None

    def __str__(self) -> str:
        """Return path:line:column, as editors and terminals link it."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


class Safety(StrEnum):
    """What a fix may cost: a safe one says the same in better tags, an unsafe one is a guess."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(NamedTuple):
    """New text for the bytes of a file from `start` up to `end`.

    The text is to be written in the file's own encoding, which holds all of it: what it would lack
    stands there as a character reference.
    """

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """What mends a finding: a few words for people, and edits that are made together or not."""

    message: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE

    @property
    def is_safe(self) -> bool:
        """Whether `--fix` alone makes it."""
        return self.safety is Safety.SAFE

    def as_json(self) -> dict[str, Any]:
        """Return the fix as a finding in JSON has it."""
        edits = [{"start": row.start, "end": row.end, "text": row.text} for row in self.edits]
        return {"message": self.message, "safety": str(self.safety), "edits": edits}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Fix:
        """Return the fix that `as_json` wrote."""
        edits = tuple(Edit(edit["start"], edit["end"], edit["text"]) for edit in row["edits"])
        return cls(row["message"], edits, Safety(row["safety"]))


class Finding(NamedTuple):
    """One thing found in one article; `fix` mends it, where a program can."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    fix: Fix | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the finding as `--format json` and report.json write it."""
        row: dict[str, Any] = {
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "message": self.message,
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "element": self.place.element,
        }
        return row if self.fix is None else {**row, "fix": self.fix.as_json()}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Finding:
        """Return the finding that `as_json` wrote."""
        place = Place(row["path"], row["line"], row["column"], row["element"])
        fix = Fix.from_json(row["fix"]) if "fix" in row else None
        return cls(row["code"], row["name"], Severity(row["severity"]), row["message"], place, fix)


def summary(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return findings and how many there are of each severity, as JSON writes them."""
    rows = list(findings)
    counts = Counter(finding.severity for finding in rows)
    return {
        "findings": [finding.as_json() for finding in rows],
        "summary": {f"{severity}s": counts[severity] for severity in Severity},
    }


@cache
def _in_words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


class Offence:
    """A kind of finding. The docstring of each subclass is its manual page.

    `fixes` says how safe its fixes are; some findings of a kind that has fixes may have none.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    fixes: ClassVar[tuple[Safety, ...]] = ()

    @classmethod
    def name(cls) -> str:
        """Return the offence's name, for people: `DatesOutOfOrder` is `dates-out-of-order`."""
        return _in_words(cls.__name__)

    @classmethod
    def manual(cls) -> str:
        """Return the manual page: Markdown with fixed headings."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def fixable(cls) -> str:
        """Return how safe its fixes are: `safe`, `unsafe`, `safe or unsafe`, or `none`."""
        return " or ".join(cls.fixes) or "none"

    @classmethod
    def found(cls, message: str, place: Place, fix: Fix | None = None) -> Finding:
        """Return a finding of this kind."""
        return Finding(cls.code, cls.name(), cls.severity, message, place, fix)
