"""A finding as one line, and its colours on a terminal."""

from __future__ import annotations

import os
import unicodedata
from typing import TextIO

from .finding import Finding, Fix, Severity

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33", Severity.INFO: "36"}
# Kinds of characters that a terminal acts on, or does not show.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})


def line(finding: Finding, *, is_coloured: bool = False) -> str:
    """Return a finding as `file:line:column: severity CODE name: message`."""
    severity = painted(str(finding.severity), finding.severity, is_coloured=is_coloured)
    place, message = harmless(str(finding.place)), harmless(finding.message)
    return f"{place}: {severity} {finding.code} {finding.name}: {message}"


def hint(fix: Fix) -> str:
    """Return what a fix does and how it is asked for: `--fix: write en`."""
    return f"{'--fix' if fix.is_safe else '--fix --unsafe-fixes'}: {harmless(fix.message)}"


def harmless(text: str) -> str:
    """Return text that takes its place on a terminal and does nothing else: it may be hostile."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    return "\ufffd" if unicodedata.category(character) in _UNSEEN else character


def painted(text: str, severity: Severity, *, is_coloured: bool) -> str:
    """Return text in the colour of a severity, or as it is."""
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if is_coloured else text


def takes_colours(stream: TextIO) -> bool:
    """Say whether a stream takes colours: a terminal does, unless somebody wants it otherwise.

    NO_COLOR forbids them (no-color.org), FORCE_COLOR wants them even in a file or in the log of a
    CI (force-color.org); where both are set, NO_COLOR holds.
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
