"""What was made from what, so that nothing is made twice.

Beside the results lies a hidden folder with one record for each article and command: the hash of
every file that went in (a figure that was looked for and not found counts too, and so do the names
in a folder that was looked through), of the settings, the templates and the program, and of every
file that came out. While all of them hold, the record is the result.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .completeness import Completeness
from .finding import Finding
from .listing import ALL, RECORDS, names, names_hash
from .output import write_all

# The packages whose version shows in the results.
_MAKERS = (
    "fonttools",
    "jinja2",
    "latex2mathml",
    "lxml",
    "markupsafe",
    "pillow",
    "pydyf",
    "weasyprint",
)


@dataclass(frozen=True, slots=True)
class Record:
    """The outcome of a run: its findings, its files, and what the audit counted, by stage.

    `completeness` is how complete the article's record is, where a deposit was wanted.
    """

    findings: list[Finding]
    files: list[str]
    fidelity: dict[str, dict[str, int]] = field(default_factory=dict)
    completeness: Completeness | None = None


def name(article: str, stages: Iterable[str]) -> str:
    """Return the name of the record of an article and the stages of a command."""
    return f"{article}.{'-'.join(stages)}"


def key(*parts: str) -> str:
    """Return one hash for everything that shapes a result beside the article's own files."""
    return _hash("\0".join((*parts, program())).encode())


@cache
def program() -> str:
    """Return a hash of the program itself: its files, and the versions of what it works with."""
    package = Path(__file__).resolve().parent
    own = {path for path in package.rglob("*") if path.suffix in {".conf", ".py", ".xsd"}}
    own -= set((package / "gathered").rglob("*"))
    stamp = package / "gathered" / "manifest.sha256"
    versions = [f"{name} {_version(name)}" for name in _MAKERS]
    return _hash("\n".join([*versions, tree({*own, stamp})]).encode())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def tree(files: Iterable[Path]) -> str:
    """Return a hash of files and where they are; one that is not there counts as such."""
    return _hash("\n".join(f"{file}\0{file_hash(file)}" for file in sorted(files)).encode())


def folder_hash(folder: Path | None) -> str:
    """Return a hash of everything in a folder."""
    return tree(path for path in folder.rglob("*") if path.is_file()) if folder else ""


def file_hash(file: Path) -> str | None:
    """Return the SHA-256 of a file, None where there is none to read."""
    try:
        return _hash(file.read_bytes())
    except OSError:
        return None


def _state(path: Path) -> str | None:
    """Return the hash of what a path stands for: a file, or the names of all files in a folder."""
    return names_hash(names(path.parent)) if path.name == ALL else file_hash(path)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def recall(folder: Path, name: str, wanted_key: str) -> Record | None:
    """Return what a record says if all of it still holds, else None."""
    row = _load(folder, name)
    if row is None or row.get("key") != wanted_key:
        return None
    try:
        places = {**row["inputs"], **row["outputs"]}
        findings = [Finding.from_json(found) for found in row["findings"]]
        score = row["completeness"]
        completeness = None if score is None else Completeness.from_json(score)
        record = Record(findings, [*row["outputs"]], row["fidelity"], completeness)
    except (KeyError, TypeError, ValueError):
        return None
    holds = all(_state(_place(path, folder)) == digest for path, digest in places.items())
    return record if holds else None


def former_files(folder: Path, name: str) -> list[str]:
    """Return the files that a record names, whether it still holds or not."""
    outputs = (_load(folder, name) or {}).get("outputs")
    return [*outputs] if isinstance(outputs, dict) else []


def _relative(path: Path, folder: Path) -> str:
    """Return a path as seen from a folder, as it was used: a link counts as what it is now."""
    return os.path.relpath(path.absolute(), folder.absolute())


def _place(path: str, folder: Path) -> Path:
    """Return the path that `_relative` wrote down."""
    return Path(os.path.normpath(folder.absolute() / path))


def _load(folder: Path, name: str) -> dict[str, Any] | None:
    """Return a record, or None where there is none or it is damaged: then all is made again."""
    try:
        row = json.loads((folder / RECORDS / f"{name}.json").read_bytes())
    except (OSError, ValueError):
        return None
    return row if isinstance(row, dict) else None


def remember(
    folder: Path, name: str, used_key: str, inputs: Mapping[Path, str | None], outcome: Record
) -> None:
    """Write the record of a run.

    `inputs` have the hashes of what was read; the files of the outcome are paths below the folder,
    already written.
    """
    row = {
        "key": used_key,
        "inputs": {_relative(path, folder): digest for path, digest in inputs.items()},
        "outputs": {file: file_hash(folder / file) for file in outcome.files},
        "fidelity": outcome.fidelity,
        "completeness": outcome.completeness.as_json() if outcome.completeness else None,
        "findings": [finding.as_json() for finding in outcome.findings],
    }
    text = json.dumps(row, ensure_ascii=False, indent=1)
    write_all(folder, {f"{RECORDS}/{name}.json": text.encode()})
