"""One page that an editor can mail: what was found, with the source and the rules' manual pages.

It needs nothing beside it and runs no script: the manual page of a rule is a popover, and what to
show is chosen by boxes that the style sheet looks at. The only format that loads Jinja.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...finding import Finding, Severity
from ...line import harmless, hint
from ...templating import environment
from .excerpt import Excerpts
from .manual_page import blocks
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return the page. Raises NotInstalledWhole where its template is missing."""
    pages = environment()
    pages.filters["harmless"] = harmless
    pages.filters["hint"] = hint
    pages.filters["counted"] = _counted
    return pages.get_template("report.html").render(
        sheet=sheet,
        families=sorted(Counter(map(_family, sheet.findings)).items()),
        family=_family,
        excerpt=Excerpts().of,
        blocks=blocks,
    )


def _family(finding: Finding) -> str:
    """Return the letters of a code, which selections know as a family."""
    return finding.code.rstrip("0123456789")


def _counted(findings: Sequence[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return {str(severity): counts[severity] for severity in Severity}
