"""One article to publish: what goes down the road, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .completeness import Completeness
from .finding import Finding
from .settings import Settings

HTML, PDF, CROSSREF = "html", "pdf", "crossref"
STAGES = (HTML, PDF, CROSSREF)


class Job(NamedTuple):
    """An article to publish: its file, its path as the user gave it, and its name in build/.

    `number` says which article of a wrapper it is, from 1; None where the file is the article.
    """

    path: Path
    given: str
    name: str
    settings: Settings = Settings()
    number: int | None = None


class Stamp(NamedTuple):
    """What a deposit is marked with and what kind it is, where the user says so.

    `schema` is the version for an article whose settings name no depositor; `stands_in` says
    whether it gets a deposit at all, to look at.
    """

    timestamp: int | None = None
    batch_id: str | None = None
    kind: str | None = None
    schema: str | None = None
    stands_in: bool = False


# What the audit counted on a page or in a PDF: `words` of the article that must be there, those
# `left_out` on purpose, and those `lost`.
Count = dict[str, int]


@dataclass
class Result:
    """What came of an article: findings, and files by path below the output folder.

    `consulted` holds the hash of each file as it was read, None for one that was looked for and
    not there; `outdated` are files of an earlier run that no longer hold true. `fidelity` is what
    the audit counted, by stage; `completeness` is how complete its record is, where that was asked.
    """

    job: Job
    findings: list[Finding] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    consulted: dict[Path, str | None] = field(default_factory=dict)
    outdated: list[str] = field(default_factory=list)
    fidelity: dict[str, Count] = field(default_factory=dict)
    completeness: Completeness | None = None
