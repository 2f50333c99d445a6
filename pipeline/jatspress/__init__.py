"""jatspress: from a JATS XML article to its web page, its PDF and its Crossref record.

Each command is a function of the same name.
"""

from .batch import Outcome, Report, build, check, crossref, html, pdf
from .errors import CannotRun, JatspressError
from .finding import Finding, Place, Severity
from .manual import rule, rules

__all__ = [
    "CannotRun",
    "Finding",
    "JatspressError",
    "Outcome",
    "Place",
    "Report",
    "Severity",
    "build",
    "check",
    "crossref",
    "html",
    "pdf",
    "rule",
    "rules",
]
