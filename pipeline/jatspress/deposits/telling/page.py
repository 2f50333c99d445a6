"""A deposit as one page that needs nothing beside it, through `record.html` of the templates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from ...completeness import Completeness
from ...finding import Finding
from ...line import harmless
from ...templating import FAULTS, environment, fault
from .sections import told

# Of all that is found in an article, what is about its deposit: the family of codes.
_OF_DEPOSITS = "DEPOSIT"
_TEMPLATE = "record.html"


def page(
    deposit: bytes,
    findings: Sequence[Finding] = (),
    scores: Sequence[Completeness] = (),
    templates: Path | None = None,
) -> str:
    """Return the page of a deposit: what it registers, what was found of it, how complete it is.

    `templates` is a journal's own folder, which may have a `record.html` of its own that extends
    `jatspress/record.html`. Raises TemplateFault where that does not work.
    """
    parts = [*told(etree.fromstring(deposit))]
    pages = environment(templates)
    pages.filters["harmless"] = harmless
    try:
        return pages.get_template(_TEMPLATE).render(
            parts=parts,
            # One DOI may have several parts, where data are added to it.
            records=[*{row.doi: row for row in parts if row.doi}.values()],
            findings=[row for row in findings if row.code.startswith(_OF_DEPOSITS)],
            scores=scores,
            # Not splitlines: to XML, other signs that end a line elsewhere are text.
            lines=deposit.decode().rstrip("\n").split("\n"),
        )
    except FAULTS as error:
        raise fault(error, _TEMPLATE) from error
