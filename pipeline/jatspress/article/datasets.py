"""The data and software behind an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .identifiers import Doi

Use = Literal["", "generated", "analyzed"]


@dataclass(frozen=True, slots=True)
class Dataset:
    """Data or software: what it is called, where it is, and whether this work made or used it.

    `accession` is its number in a repository, `kind` is JATS' publication-type or document-type.
    Source: <https://jats4r.niso.org/data-citations/>.
    """

    title: str = ""
    use: Use = ""
    kind: str = ""
    doi: Doi | None = None
    accession: str = ""
    address: str = ""
