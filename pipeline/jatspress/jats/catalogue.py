"""The packaged JATS DTDs, by public identifier."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from ..gathered import gathered

_NAMESPACE = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"


@cache
def _by_public_id() -> dict[str, str]:
    """Return the catalogue: public identifier -> file below the folder of the DTDs."""
    catalogue = etree.parse(gathered("jats/catalog.xml"))
    rows = catalogue.iter(f"{_NAMESPACE}public")
    return {" ".join(row.get("publicId", "").split()): row.get("uri", "") for row in rows}


def folder() -> Path:
    """Return the folder below which every DTD and its modules are."""
    return gathered("jats")


def packaged(public_id: str | None) -> Path | None:
    """Return the DTD of a public identifier, or None where it is not packaged."""
    uri = _by_public_id().get(" ".join((public_id or "").split()))
    return folder() / uri if uri else None


def assumed(dtd_version: str | None) -> tuple[str, Path]:
    """Return the public identifier and DTD to assume for a document that names none we have.

    It is the Archiving tag set with MathML3 (the widest) of `@dtd-version`, else of the newest
    version packaged.
    """
    wanted = f" v{dtd_version} "
    archiving = [
        public_id
        for public_id in _by_public_id()
        if "Archiving" in public_id and "OASIS" not in public_id
    ]
    fitting = [public_id for public_id in archiving if wanted in public_id] or archiving
    best = max(fitting, key=lambda public_id: ("MathML3" in public_id, _version(public_id)))
    return best, folder() / _by_public_id()[best]


def _version(public_id: str) -> tuple[int, ...]:
    """Return the version in a public identifier, a final one (1.3) above its drafts (1.3d2)."""
    number = public_id.partition(" v")[2].partition(" ")[0]
    final, _, draft = number.partition("d")
    return (*map(int, final.split(".")), 0 if draft else 1, int(draft or 0))
