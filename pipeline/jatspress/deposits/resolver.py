"""Where the parts of Crossref's schema are found: in the package, and never on the network.

MathML has a stand-in (mathml-stand-in.xsd): `mathml` judges each formula by the real one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from ..gathered import gathered

STAND_IN = Path(__file__).with_name("mathml-stand-in.xsd")
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

    def __init__(self) -> None:
        super().__init__()
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
        if path.name == "mathml3.xsd":
            return STAND_IN
        return path if path.is_relative_to(folder) and path.is_file() else None
