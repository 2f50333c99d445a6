"""SARIF 2.1.0, which code scanning of several hosts takes.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...finding import Finding, Fix, Offence, Severity
from ..identity import fingerprints
from .sheet import Sheet

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(sheet: Sheet) -> str:
    """Return a log with one run, and in it the rules that found something, with their manual."""
    rules = sheet.used
    at = {rule.code: number for number, rule in enumerate(rules)}
    prints = fingerprints(sheet.findings)
    run = {
        "tool": {
            "driver": {
                "name": "jatspress",
                "version": sheet.version,
                "rules": [_rule(kind) for kind in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, at[finding.code], fingerprint)
            for finding, fingerprint in zip(sheet.findings, prints, strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(kind: type[Offence]) -> dict[str, Any]:
    manual = kind.manual()
    return {
        "id": kind.code,
        "name": kind.__name__,
        "shortDescription": {"text": manual.partition("\n")[0]},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _result(finding: Finding, rule: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
        "partialFingerprints": {"jatspress/v1": fingerprint},
    }
    if finding.fix is not None:
        result["fixes"] = [_fix(finding.fix, finding.place.path)]
    return result


def _fix(fix: Fix, path: str) -> dict[str, Any]:
    """Return a fix: by bytes, which SARIF (3.30.11) takes beside lines and columns."""
    replacements = [
        {
            "deletedRegion": {"byteOffset": edit.start, "byteLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _address(path)}, "replacements": replacements}
    return {
        "description": {"text": f"{fix.message} ({fix.safety})"},
        "artifactChanges": [change],
    }


def _location(finding: Finding) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": _address(place.path)}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
        if place.column is not None:
            physical["region"]["startColumn"] = place.column
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.element:
        location["logicalLocations"] = [
            {"fullyQualifiedName": place.element, "kind": "element"},
        ]
    return location


def _address(path: str) -> str:
    """Return a path as a URI: relative as it was named, or with its scheme."""
    place = Path(path)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix())
