"""Which findings count, and how much: what a journal or a command selects, ignores and grades.

Each is named by a code (`DATE004`) or by a family (`DATE`). Where two names fit a code, the longer
one decides; where both are as long, ignoring does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from .errors import SettingsError
from .finding import Finding, Severity

_NOT_AT_ALL, _BY_FAMILY, _BY_CODE = range(3)


class Selection(NamedTuple):
    """Which findings count. Nothing selected means all; `severities` are names with a severity.

    `file` is the settings file that says so, for messages.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    file: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All codes and families that it names."""
        return (*self.select, *self.ignore, *(name for name, _ in self.severities))

    def applied(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that count, each with the severity it has here."""
        return [self._graded(finding) for finding in findings if self._keeps(finding.code)]

    def for_unreadable(self) -> Selection:
        """Return the selection for an article that cannot be read.

        It was not checked at all, so whoever selects a few rules is told all the same.
        """
        return self._replace(select=())

    def narrowed(self, select: Collection[str], ignore: Collection[str]) -> Selection:
        """Return the selection with what a command says.

        What it selects takes the place of what settings select and ignore; what it ignores is
        ignored as well.
        """
        if select:
            return self._replace(select=tuple(select), ignore=tuple(ignore))
        return self._replace(ignore=(*self.ignore, *ignore))

    def check(self, codes: Iterable[str]) -> None:
        """Raise SettingsError for a name that is neither a code nor a family of these codes."""
        known = {name for code in codes for name in (code, family(code))}
        for name in self.names:
            if name not in known:
                import difflib  # noqa: PLC0415

                near = difflib.get_close_matches(name.upper(), sorted(known), 1)
                hint = f"did you mean {near[0]}?" if near else "`jatspress rules` lists them all"
                where = f"{self.file}: " if self.file else ""
                raise SettingsError(f"{where}there is no rule or family {name}; {hint}")

    def _keeps(self, code: str) -> bool:
        selected = _closeness(code, self.select) if self.select else _BY_FAMILY
        return selected > _closeness(code, self.ignore)

    def _graded(self, finding: Finding) -> Finding:
        table = dict(self.severities)
        severity = table.get(finding.code) or table.get(family(finding.code))
        return finding._replace(severity=severity) if severity else finding


def family(code: str) -> str:
    """Return the family of a code: `DATE` of `DATE004`."""
    return code.rstrip("0123456789")


def _closeness(code: str, names: Collection[str]) -> int:
    """Return how closely names fit a code."""
    if code in names:
        return _BY_CODE
    return _BY_FAMILY if family(code) in names else _NOT_AT_ALL
