"""For other programs: jatspress' own form, as report.json has it."""

from __future__ import annotations

import json

from ...finding import summary
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return findings and summary as a JSON object."""
    return json.dumps(summary(sheet.findings), ensure_ascii=False, indent=2)
