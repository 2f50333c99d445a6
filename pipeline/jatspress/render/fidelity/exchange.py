"""A second look at what matching did not find: words that stand on the page, but were given away.

An article says the same in several places, and matching may give a short block the words of a
longer one. Where the longer one stands whole on the page, it gets them back if the others find
their words elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import Block
from .matching import Matching

_TRIED = 8  # places of one block that are tried


@dataclass(frozen=True, slots=True)
class _Before:
    """How a block was matched, to go back to."""

    block: Block
    at: list[int | None]
    is_found: bool


def exchange(blocks: list[Block], matching: Matching) -> None:
    """Give blocks that lost words their own words back, where nobody loses any by it."""
    losing = [block for block in blocks if None in block.at]
    if not losing:
        return
    holders = {at: block for block in blocks for at in block.at if at is not None}
    for block in losing:
        for start in matching.runs(block.keys)[:_TRIED]:
            if _is_settled(block, start, holders, matching):
                break


def _is_settled(block: Block, start: int, holders: dict[int, Block], matching: Matching) -> bool:
    """Put a block where it stands whole and the others elsewhere; all stays as it was if not."""
    run = range(start, start + len(block.keys))
    holding = [holders[at] for at in run if at in holders and holders[at] is not block]
    others = list({id(row): row for row in holding}.values())
    moved = [block, *others]
    before = [_Before(row, row.at, row.is_found) for row in moved]
    for row in moved:
        matching.release(row)
    matching.take(block, start)
    for row in sorted(others, key=lambda other: -len(other.keys)):
        place = next((at for at in matching.runs(row.keys) if matching.is_free(at, row.keys)), None)
        if place is None:
            _go_back(before, matching)
            return False
        matching.take(row, place)
    for at in (at for old in before for at in old.at if at is not None):
        holders.pop(at, None)
    holders.update({at: row for row in moved for at in row.at if at is not None})
    return True


def _go_back(before: list[_Before], matching: Matching) -> None:
    """Match blocks as they were matched before."""
    for old in before:
        matching.release(old.block)
    for old in before:
        matching.restore(old.block, old.at, is_found=old.is_found)
