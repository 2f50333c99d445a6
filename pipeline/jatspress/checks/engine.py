"""Running the rules on an article."""

from __future__ import annotations

from ..finding import Finding
from ..jats import Reading
from ..options import UNSET, Options
from .codes import RULES
from .configured import configured
from .dispatch import dispatch
from .schema import NOWHERE, SchemaRule, recovered

_OF_SCHEMAS = tuple(rule for rule in RULES if issubclass(rule, SchemaRule))
_OTHERS = tuple(rule for rule in RULES if not issubclass(rule, SchemaRule))


def check_article(reading: Reading, options: Options = UNSET) -> list[Finding]:
    """Return what every rule finds in an article, in the order of the source.

    What the DTD finds wrong is told once: the other rules see the article as it is meant. Raises
    SettingsError for options that cannot be set.
    """
    first = dispatch(reading, configured(_OF_SCHEMAS, options))
    found = [*first, *dispatch(recovered(reading), configured(_OTHERS, options))]
    return sorted((row for row in found if row.place != NOWHERE), key=in_source_order)


def in_source_order(finding: Finding) -> tuple[int, int, str]:
    """Return the key that sorts findings by place, then by code."""
    return finding.place.line or 0, finding.place.column or 0, finding.code
