"""Crossref's schema as the judge of a deposit, in the deposit's own version, without the network.

Crossref refuses a whole batch for one fault against the schema it is written in
(<https://www.crossref.org/documentation/schema-library/>). The versions share what bears none, as
fundref.xsd, which Crossref changes in place; of these parts we have the newest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lxml import etree

from ..errors import NotInstalledWhole
from ..gathered import gathered
from . import mathml
from .assertions import Assertion, broken, taken_out
from .resolver import Resolver
from .versions import RESOURCES, RESOURCES_VERSION, VERSIONS, namespace

# Each schema by its version; that of what is added to a registered DOI by the name of its file.
_NAMESPACES = {row: namespace(row) for row in VERSIONS} | {
    f"doi_resources{RESOURCES_VERSION}": RESOURCES
}


@dataclass(frozen=True, slots=True)
class Schema:
    """A version of Crossref's schema, loaded: what libxml2 judges, and what it cannot."""

    version: str
    xsd: etree.XMLSchema
    assertions: tuple[Assertion, ...]

    def problems(self, tree: etree._ElementTree) -> list[str]:
        """Return what it has against a deposit, in the order of the lines."""
        self.xsd.validate(tree)
        found = [(row.line, row.message) for row in self.xsd.error_log]
        found += broken(tree, self.assertions, _NAMESPACES[self.version])
        found += [row for formula in mathml.formulas(tree) for row in mathml.faults(formula)]
        found.sort(key=lambda row: row[0])
        return [f"line {line}: {message}" for line, message in found]


def problems(xml: bytes) -> list[str]:
    """Return what Crossref's schema has against a deposit, each with its line; [] when valid.

    The version is that of the deposit's namespace. Raises NotInstalledWhole where the packaged
    schemas are not whole.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.ElementTree(etree.fromstring(xml, parser))
    except etree.XMLSyntaxError as error:
        return [f"line {error.position[0]}: {error.msg}"]
    written_in = etree.QName(tree.getroot()).namespace
    version = next((row for row, known in _NAMESPACES.items() if known == written_in), None)
    if version is None:
        return [f"line 1: the namespace is {written_in}, of no version of the schema that we have"]
    return _schema(version).problems(tree)


@cache
def _schema(version: str) -> Schema:
    """Return a schema, loaded once, in a tenth of a second: MathML, which takes 4, is not in it."""
    return load(version, Resolver())


def load(version: str, resolver: Resolver) -> Schema:
    """Return a version of Crossref's schema, or that of resources, its parts served by a resolver.

    Raises NotInstalledWhole where a part is missing.
    """
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    parser.resolvers.add(resolver)
    name = f"crossref{version}" if version in VERSIONS else version
    tree = etree.parse(gathered(f"crossref/{name}.xsd"), parser)
    try:
        assertions = taken_out(tree)
        xsd = etree.XMLSchema(tree)
    except (ValueError, etree.XMLSchemaParseError) as error:
        raise NotInstalledWhole(_broken(str(error))) from error
    if resolver.refused:
        raise NotInstalledWhole(_broken("it asks for " + ", ".join(resolver.refused)))
    return Schema(version, xsd, assertions)


def _broken(reason: str) -> str:
    return (
        f"the packaged Crossref schema does not load: {reason}; in a checkout run `make pdf` "
        "once, an installed jatspress install again"
    )
