"""For people: each finding in a line, with the source and a caret under the place."""

from __future__ import annotations

from ...finding import Finding
from ...line import hint, line, painted
from .excerpt import Excerpts
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return the findings in the order of the articles; empty where there are none."""
    excerpts = Excerpts()
    return "\n".join(
        _told(finding, excerpts, is_coloured=sheet.is_coloured) for finding in sheet.findings
    )


def _told(finding: Finding, excerpts: Excerpts, *, is_coloured: bool) -> str:
    told = line(finding, is_coloured=is_coloured)
    fix = f"\n  {hint(finding.fix)}" if finding.fix else ""
    part = excerpts.of(finding.place)
    if part is None:
        return f"{told}{fix}"
    margin = " " * len(str(part.number))
    caret = painted("^", finding.severity, is_coloured=is_coloured)
    return f"{told}\n  {part.number} | {part.text}\n  {margin} | {' ' * part.width}{caret}{fix}"
