"""GitLab's code quality report, which shows in a merge request what it brings.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from pathlib import Path

from ...finding import Severity
from ..identity import fingerprints
from .sheet import Sheet

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(sheet: Sheet) -> str:
    """Return a JSON array. GitLab needs a line, so what has none stands at the first."""
    rows = [
        {
            "description": f"{finding.code}: {finding.message}",
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": Path(finding.place.path).as_posix(),
                "lines": {"begin": finding.place.line or 1},
            },
        }
        for finding, fingerprint in zip(sheet.findings, fingerprints(sheet.findings), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
