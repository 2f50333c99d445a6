"""Crossref's schema as the judge of a deposit, in the deposit's own version, without the network.

Crossref refuses a whole batch for one fault against the schema it is written in
(<https://www.crossref.org/documentation/schema-library/>). The versions share what bears none, as
fundref.xsd, which Crossref changes in place; of these parts we have the newest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from ..errors import NotInstalledWhole
from ..gathered import gathered
from .assertions import Assertion, broken, taken_out
from .elements import MATHML
from .versions import RESOURCES, RESOURCES_VERSION, VERSIONS, namespace

# Each schema by its version; that of what is added to a registered DOI by the name of its file.
_NAMESPACES = {row: namespace(row) for row in VERSIONS} | {
    f"doi_resources{RESOURCES_VERSION}": RESOURCES
}
_STAND_IN = Path(__file__).with_name("mathml-stand-in.xsd")
# The schemas ask w3.org for these. w3.org is slow on purpose, and we ask nobody.
_ELSEWHERE = {
    "http://www.w3.org/2001/xml.xsd": "xml.xsd",
    "http://www.w3.org/2009/01/xml.xsd": "xml.xsd",
    "http://www.w3.org/Math/XMLSchema/mathml3/mathml3.xsd": "standard-modules/mathml3/mathml3.xsd",
}


class Resolver(etree.Resolver):
    """Hands out the packaged schemas by address or path, and refuses everything else.

    `served` and `refused` tell what was asked for.
    """

    def __init__(self, *, with_mathml: bool) -> None:
        super().__init__()
        self.with_mathml = with_mathml
        self.served: list[Path] = []
        self.refused: list[str] = []

    def resolve(self, system_url: str | None, public_id: str | None, context: object) -> Any:  # noqa: ANN401 - lxml's own opaque type
        """Return the packaged schema that stands at an address, an empty one for a stranger."""
        address = system_url or public_id or ""
        path = self._local(address)
        if path is None:
            self.refused.append(address)
            return self.resolve_empty(context)
        self.served.append(path)
        return self.resolve_filename(str(path), context)

    def _local(self, address: str) -> Path | None:
        folder = gathered("crossref").resolve()
        name = _ELSEWHERE.get(address)
        path = folder / name if name else Path(address.removeprefix("file://")).resolve()
        if path.name == "mathml3.xsd" and not self.with_mathml:
            return _STAND_IN
        return path if path.is_relative_to(folder) and path.is_file() else None


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
    with_mathml = next(tree.iter(f"{{{MATHML}}}*"), None) is not None
    return _schema(version, with_mathml=with_mathml).problems(tree)


@cache
def _schema(version: str, *, with_mathml: bool) -> Schema:
    """Return a schema, loaded once: 2 to 4 s with all of MathML, a twentieth of one without."""
    return load(version, Resolver(with_mathml=with_mathml))


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
