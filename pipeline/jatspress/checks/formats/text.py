"""For people: each finding in a line, with the source and a caret under the place."""

from __future__ import annotations

from ...completeness import Completeness
from ...finding import Finding
from ...line import harmless, hint, line, painted
from .excerpt import Excerpts
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return the findings in the order of the articles, then the scores; empty without any."""
    excerpts = Excerpts()
    told = [_told(finding, excerpts, is_coloured=sheet.is_coloured) for finding in sheet.findings]
    return "\n".join([*told, *map(_score, sheet.scores)])


def _score(score: Completeness) -> str:
    """Return how complete a record is: a line, and one for each thing that is missing."""
    path = harmless(score.path)
    if score.hindrances:
        return f"{path}: no Crossref record can be made: {harmless('; '.join(score.hindrances))}"
    rows = [f"{path}: the Crossref record has {score.present} of {score.of}"]
    width = max((len(row.title) for row in score.missing), default=0)
    rows += [f"  missing  {row.title:<{width}}  {row.advice}" for row in score.missing]
    return "\n".join(rows)


def _told(finding: Finding, excerpts: Excerpts, *, is_coloured: bool) -> str:
    told = line(finding, is_coloured=is_coloured)
    fix = f"\n  {hint(finding.fix)}" if finding.fix else ""
    part = excerpts.of(finding.place)
    if part is None:
        return f"{told}{fix}"
    margin = " " * len(str(part.number))
    caret = painted("^", finding.severity, is_coloured=is_coloured)
    return f"{told}\n  {part.number} | {part.text}\n  {margin} | {' ' * part.width}{caret}{fix}"
