"""What a related thing is identified by, in Crossref's terms.

Source: relations.xsd, `identifier-type`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..article import Identifier, Relation
from .web import web_address

# JATS' pub-id-type and ext-link-type, and the form such an identifier must have.
_KINDS = {
    "arxiv": ("arxiv", re.compile(r"[!-~]{5,40}")),
    "ark": ("ark", re.compile(r"ark:/?[!-~]{3,200}")),
    "handle": ("handle", re.compile(r"[0-9.]+/[!-~]{1,200}")),
    "isbn": ("isbn", re.compile(r"(?:97[89])?[0-9]{9}[0-9X]")),
    "issn": ("issn", re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")),
    "pmc": ("pmcid", re.compile(r"PMC[0-9]{1,9}")),
    "pmcid": ("pmcid", re.compile(r"PMC[0-9]{1,9}")),
    "pmid": ("pmid", re.compile(r"[0-9]{1,9}")),
    "pubmed": ("pmid", re.compile(r"[0-9]{1,9}")),
}


@dataclass(frozen=True, slots=True)
class Target:
    """An identifier and its type, as `doi`."""

    kind: str
    value: str


def target(relation: Relation) -> Target | None:
    """Return what a related article or object is identified by, its DOI first; None for nothing."""
    if relation.doi is not None:
        return Target("doi", relation.doi.value)
    return next(_others(relation), None) or address_target(relation.address)


def _others(relation: Relation) -> Iterator[Target]:
    rows = [*relation.ids, Identifier(relation.address, relation.link_type)]
    for row in rows:
        found = identifier_target(row.kind, row.value)
        if found:
            yield found


def identifier_target(kind: str, value: str) -> Target | None:
    """Return the target of an identifier of a kind in JATS' words, or None where it is none."""
    known = _KINDS.get(kind.lower())
    plain = value.strip()
    if kind.lower() == "isbn":
        plain = plain.replace("-", "").replace(" ", "")
    return Target(known[0], plain) if known and known[1].fullmatch(plain) else None


def address_target(address: str) -> Target | None:
    """Return an address as a target, or None where it is no address on the web."""
    found = web_address(address)
    return Target("uri", found) if found else None
