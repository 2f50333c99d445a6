"""MathML 3 as the judge of a single formula, by the XSD that Crossref's own schema imports.

Crossref's schemas refer to `mml:math` alone, so a deposit is judged with a stand-in for MathML, and
each of its formulas by itself. Source: mathml3.xsd of JATS 1.3, `math`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

from ..errors import NotInstalledWhole
from ..gathered import gathered
from .elements import MATHML

MATH = f"{{{MATHML}}}math"


def formulas(tree: etree._ElementTree | etree._Element) -> Iterator[etree._Element]:
    """Yield the formulas of a deposit."""
    yield from tree.iter(MATH)


def faults(formula: etree._Element) -> list[tuple[int, str]]:
    """Return what MathML has against a formula, each with its line; [] where that is sound.

    Raises NotInstalledWhole where the packaged schema is not whole.
    """
    schema = _schema()
    schema.validate(formula)
    return [(row.line, row.message) for row in schema.error_log]


@cache
def _schema() -> etree.XMLSchema:
    """Return the schema, loaded once, in 4 s: only for deposits that hold a formula."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    path = gathered("crossref/standard-modules/mathml3/mathml3.xsd")
    try:
        return etree.XMLSchema(etree.parse(path, parser))
    except etree.XMLSchemaParseError as error:
        raise NotInstalledWhole(f"the packaged schema of MathML does not load: {error}") from error
