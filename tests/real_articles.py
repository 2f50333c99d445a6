"""The real articles that JATSPRESS_CORPUS names: all of them, or a sample, the same every day."""

from __future__ import annotations

import random
from pathlib import Path

_SAMPLE = 40


def articles(corpus: Path) -> list[Path]:
    """Return all articles of a folder, in a fixed order."""
    found = sorted(corpus.rglob("*.xml"))
    assert found, f"there is no article in {corpus}"
    return found


def sample(corpus: Path, number: int = _SAMPLE) -> list[Path]:
    """Return some of the articles of a folder: so many, or all where there are fewer."""
    found = articles(corpus)
    return random.Random(2021).sample(found, min(number, len(found)))  # noqa: S311
