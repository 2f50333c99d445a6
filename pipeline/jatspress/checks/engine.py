"""Running the rules on an article."""

from __future__ import annotations

from ..finding import Finding
from ..jats import Reading
from .codes import RULES
from .dispatch import dispatch


def check_article(reading: Reading) -> list[Finding]:
    """Return what every rule finds in an article, in the order of the source."""
    return sorted(dispatch(reading, RULES), key=in_source_order)


def in_source_order(finding: Finding) -> tuple[int, int, str]:
    """Return the key that sorts findings by place, then by code."""
    return finding.place.line or 0, finding.place.column or 0, finding.code
