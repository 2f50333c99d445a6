"""What lies in an article's folder: the names of its files, and one hash for all of them.

Rendering looks through these names for figures, and the record of a run keeps their hash, so that
a file added later is noticed. A folder is listed once for each article and never beyond limits.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Where a run keeps its records, beside its results, and what several of its pages share.
RECORDS = ".jatspress"
SHARED = "_shared"
# As the last part of a path: the names of all files in the folder before it.
ALL = "*"
# The first tag of an article; what is looked at of a file to find it.
_ARTICLE, _HEAD = re.compile(rb"<([\w.-]+:)?article[\s>/]"), 16_384
# An article that lies in somebody's whole home must not cost a walk through all of it.
_DEEPEST = 3
_MOST = 50_000


def article_of(record: Path) -> str:
    """Return the name of the article that a record's file is about."""
    return record.stem.rpartition(".")[0]


def results(folder: Path) -> set[str]:
    """Return the names of the folders in a folder that hold results of ours."""
    records = folder / RECORDS
    if not records.is_dir():
        return set()
    return {SHARED, *map(article_of, records.glob("*.json"))}


def names(folder: Path) -> list[str]:
    """Return the files in a folder and the folders below it, as sorted paths relative to it.

    Left out are what is hidden, results of ours, folders behind links (they may lead anywhere, also
    in a circle), and a folder below that has an article of its own: its figures may bear the same
    names. Names that are not UTF-8 are left out too. What cannot be opened is empty.
    """
    found: list[str] = []
    waiting = [("", 0)]
    while waiting and len(found) < _MOST:
        place, depth = waiting.pop()
        files, folders = _entries(folder / place)
        if depth and any(_is_article(folder / place / name) for name in files):
            continue
        found += [f"{place}{name}" for name in files]
        if depth < _DEEPEST:
            waiting += [(f"{place}{name}/", depth + 1) for name in reversed(folders)]
    return sorted(found[:_MOST])


def names_hash(listed: Iterable[str]) -> str:
    """Return one hash of the names of a folder's files, as `names` lists them.

    Other articles in the same folder don't count: none must be made anew because one came.
    """
    counted = (name for name in listed if not may_be_article(name))
    import hashlib  # noqa: PLC0415 - a check asks for no hash, and OpenSSL is slow to load

    return hashlib.sha256("\0".join(counted).encode()).hexdigest()


def may_be_article(name: str) -> bool:
    """Say whether a listed file lies where articles lie, and is XML as they are.

    No figure or supplement is sought among these files but by its exact name.
    """
    return "/" not in name and name.lower().endswith(".xml")


def _is_article(file: Path) -> bool:
    """Say whether an XML file begins as an article does."""
    if file.suffix.lower() != ".xml":
        return False
    try:
        with file.open("rb") as opened:
            return bool(_ARTICLE.search(opened.read(_HEAD).replace(b"\0", b"")))
    except OSError:
        return False


def _entries(folder: Path) -> tuple[list[str], list[str]]:
    """Return the files and the folders directly in a folder, each sorted."""
    files, folders = [], []
    ours = results(folder)
    try:
        with os.scandir(folder) as entries:
            for entry in _readable(entries):
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif not entry.is_dir():
                    files.append(entry.name)
    except OSError:
        return [], []
    return sorted(files), sorted(name for name in folders if name not in ours)


def _readable(entries: Iterator[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    """Yield the entries that are not hidden and whose name is text."""
    for entry in entries:
        try:
            entry.name.encode()
        except UnicodeEncodeError:
            continue
        if not entry.name.startswith("."):
            yield entry
