"""jatspress: from a JATS XML article to its web page, its PDF and its Crossref record.

Each command is a function of the same name.
"""

from .batch import FixedFile, Fixing, Outcome, Report, build, check, crossref, html, pdf
from .errors import CannotRun, JatspressError
from .finding import Edit, Finding, Fix, Place, Safety, Severity
from .manual import rule, rules

__all__ = [
    "CannotRun",
    "Edit",
    "Finding",
    "Fix",
    "FixedFile",
    "Fixing",
    "JatspressError",
    "Outcome",
    "Place",
    "Report",
    "Safety",
    "Severity",
    "build",
    "check",
    "crossref",
    "html",
    "pdf",
    "rule",
    "rules",
]
