"""What the files of a deposit are called.

Nothing here loads lxml: where there is nothing to do, files of an earlier run are looked for alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from .kinds import Kind

# What stands behind the deposit's name, but for the records that have the plain name.
SUFFIXES = {
    Kind.ARTICLE: "",
    Kind.PENDING: "-pending",
    Kind.RESOURCES: "-resources",
    Kind.POSTED: "-preprints",
    Kind.REVIEW: "-peer-reviews",
    Kind.TRANSLATION: "-translations",
}
# How much of a file is looked at for its first tag.
_PART = 1000


def former(folder: Path, stem: str, kept: Collection[str]) -> list[Path]:
    """Return the files in a folder that an earlier deposit of a name was split into.

    Those that are `kept` are not among them, nor what is no deposit whatever its name.
    """
    kinds = "|".join(filter(None, SUFFIXES.values()))
    name = re.compile(rf"{re.escape(stem)}(-10\.[0-9]{{4,9}})?({kinds})?\.xml")
    if not folder.is_dir():
        return []
    return sorted(
        file
        for file in folder.iterdir()
        if name.fullmatch(file.name) and file.name not in kept and _is_deposit(file)
    )


def _is_deposit(file: Path) -> bool:
    """Say whether a file begins as a deposit does."""
    try:
        with file.open("rb") as opened:
            return b"<doi_batch" in opened.read(_PART)
    except OSError:
        return False
