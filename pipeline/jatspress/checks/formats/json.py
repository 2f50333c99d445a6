"""For other programs: jatspress' own form, as report.json has it."""

from __future__ import annotations

import json

from ...finding import summary
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return findings, summary and completeness as a JSON object."""
    scores = [score.as_json() for score in sheet.scores]
    rows = {**summary(sheet.findings), "completeness": scores}
    return json.dumps(rows, ensure_ascii=False, indent=2)
