"""The packaged JATS DTDs, by public identifier."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from lxml import etree

from ..gathered import gathered

# The one tag set before JATS that is packaged; the catalogue of the JATS DTDs does not know it.
_NLM = {"-//NLM//DTD Journal Publishing DTD v3.0 20080202//EN": "nlm-3.0/journalpublishing3.dtd"}
_JATS = "jats"
_NAMESPACE = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"


@cache
def _by_public_id() -> dict[str, str]:
    """Return the catalogue: public identifier -> gathered file."""
    catalogue = etree.parse(gathered(f"{_JATS}/catalog.xml"))
    rows = catalogue.iter(f"{_NAMESPACE}public")
    jats = {row.get("publicId", ""): f"{_JATS}/{row.get('uri', '')}" for row in rows}
    return {" ".join(public_id.split()): uri for public_id, uri in (jats | _NLM).items()}


def is_packaged(file: Path) -> bool:
    """Say whether a file is one of the packaged DTDs or their modules."""
    return file.is_relative_to(gathered(_JATS)) or file.is_relative_to(gathered("nlm-3.0"))


@lru_cache
def packaged(public_id: str | None) -> Path | None:
    """Return the DTD of a public identifier, or None where it is not packaged."""
    uri = _by_public_id().get(" ".join((public_id or "").split()))
    return gathered(uri) if uri else None


def is_foreign(public_id: str | None, dtd_version: str | None) -> bool:
    """Say whether a document names a DTD that is not packaged: by its DOCTYPE, else its version.

    One that names none at all claims to be JATS as it is today.
    """
    if public_id:
        return packaged(public_id) is None
    versions = (f" v{dtd_version} " in known for known in _by_public_id())
    return dtd_version is not None and not any(versions)


@cache
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
    return best, gathered(_by_public_id()[best])


def _version(public_id: str) -> tuple[int, ...]:
    """Return the version in a public identifier, a final one (1.3) above its drafts (1.3d2)."""
    number = public_id.partition(" v")[2].partition(" ")[0]
    final, _, draft = number.partition("d")
    return (*map(int, final.split(".")), 0 if draft else 1, int(draft or 0))
