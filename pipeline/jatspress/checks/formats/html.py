"""One page that an editor can mail: what was found, with the source and the rules' manual pages.

It needs nothing beside it and runs no script. The only format that loads Jinja.
"""

from __future__ import annotations

from collections import Counter

import jinja2

from ...finding import Severity
from ...gathered import bundled_templates
from ...line import harmless, hint
from .excerpt import Excerpts
from .manual_page import blocks
from .sheet import Sheet


def render(sheet: Sheet) -> str:
    """Return the page. Raises NotInstalledWhole where its template is missing."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(bundled_templates()),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["harmless"] = harmless
    environment.filters["hint"] = hint
    counts = Counter(finding.severity for finding in sheet.findings)
    return environment.get_template("report.html").render(
        sheet=sheet,
        counts={str(severity): counts[severity] for severity in Severity},
        excerpt=Excerpts().of,
        blocks=blocks,
    )
