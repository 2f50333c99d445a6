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


def page_of(deposit: str) -> str:
    """Return the name of the page that tells a deposit, which lies beside it."""
    return f"{deposit.removesuffix('.xml')}.html"


def former(folder: Path, stem: str, kept: Collection[str]) -> list[Path]:
    """Return the files in a folder that an earlier deposit of a name was split into, and its pages.

    Those that are `kept` are not among them, nor what is no deposit whatever its name.
    """
    kinds = "|".join(filter(None, SUFFIXES.values()))
    name = re.compile(rf"{re.escape(stem)}(-10\.[0-9]{{4,9}})?({kinds})?\.xml")
    if not folder.is_dir():
        return []
    names = (file.name for file in sorted(folder.iterdir()) if name.fullmatch(file.name))
    old = [row for row in names if row not in kept and _is_deposit(folder / row)]
    pages = (folder / row for row in map(page_of, old) if row not in kept)
    return [*(folder / row for row in old), *filter(Path.is_file, pages)]


def _is_deposit(file: Path) -> bool:
    """Say whether a file begins as a deposit does."""
    try:
        with file.open("rb") as opened:
            return b"<doi_batch" in opened.read(_PART)
    except OSError:
        return False
