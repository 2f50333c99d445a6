"""Annotations of GitHub Actions: commands in the log that mark lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from ...finding import Finding, Severity
from .sheet import Sheet

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# As GitHub's own toolkit escapes them; the order matters, since % is the sign of an escape.
_IN_MESSAGES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_VALUES = (*_IN_MESSAGES, (":", "%3A"), (",", "%2C"))


def render(sheet: Sheet) -> str:
    """Return one command for each finding."""
    return "\n".join(map(_command, sheet.findings))


def _command(finding: Finding) -> str:
    place = finding.place
    values = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "title": f"{finding.code} {finding.name}",
    }
    given = ",".join(
        f"{key}={_escaped(str(value), _IN_VALUES)}" for key, value in values.items() if value
    )
    return f"::{_COMMANDS[finding.severity]} {given}::{_escaped(finding.message, _IN_MESSAGES)}"


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    for character, escape in table:
        text = text.replace(character, escape)
    return text
