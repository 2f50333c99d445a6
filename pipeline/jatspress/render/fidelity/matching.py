"""Finding the blocks of an article among the words of its page."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from .blocks import Block

_LONG = 12  # words that are enough to know a block by
_SHORT = 4  # words that are too few to be sure of one
_ENOUGH = 0.4  # the share of a block's words that must stand together
_NEAR = 64  # words within which a short block may follow the one before it
_MOST_OF_IT = 0.7  # the same, of a short block
_RARE = 12  # places of a word that still say where its block is


class Matching:
    """The words of a page, each of which serves once."""

    def __init__(self, page: list[str]) -> None:
        self.page = page
        self.is_taken = bytearray(len(page))
        self._places: dict[str, list[int]] = {}
        self._index()

    def _index(self) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.page):
            if not self.is_taken[place]:
                places[word].append(place)
        self._places = dict(places)

    def match(self, blocks: list[Block]) -> None:
        """Find as many words of the blocks as can be found."""
        self._match_in_sequence(blocks)
        self._index()
        for block in _missing(blocks, _LONG):
            self._match_in_parts(block, _ENOUGH)
        # A short block may be said in a long one too: only what long ones left is there for it.
        for least in (_SHORT, 2, 1):
            self._match_in_gaps(blocks, least)
            self._index()
            for block in _missing(blocks, least):
                start = self._find(block.keys, 0, len(self.page))
                if start is not None:
                    self._take(block, start)
            self._index()
            for block in _missing(blocks, least):
                self._match_in_parts(block, _MOST_OF_IT)
        self._index()
        for block in _missing(blocks, 1):
            self._match_in_parts(block, _ENOUGH)

    def _match_in_sequence(self, blocks: list[Block]) -> None:
        """Match what stands where the block before it ended, and long blocks anywhere."""
        cursor = 0
        for block, after in zip_longest(blocks, blocks[1:]):
            size = len(block.keys)
            start: int | None = None
            if self._goes_on(cursor, block, after):
                start = cursor
            elif size >= _LONG:
                start = self._find(block.keys, cursor, len(self.page))
                start = self._find(block.keys, 0, cursor + size) if start is None else start
            if start is not None:
                self._take(block, start)
                cursor = start + size

    def _goes_on(self, cursor: int, block: Block, after: Block | None) -> bool:
        """Say whether a block stands at the cursor; of a short one, the next must follow it."""
        expected = block.keys
        if after is not None and len(expected) < _LONG:
            expected = expected + after.keys[:_LONG]
        end = cursor + len(expected)
        return self.page[cursor:end] == expected and not any(self.is_taken[cursor:end])

    def _match_in_gaps(self, blocks: list[Block], least: int) -> None:
        """Match blocks between what was found before them and what was found after."""
        starts = [next((at for at in block.at if at is not None), None) for block in blocks]
        following: list[int | None] = [None] * len(blocks)
        coming: int | None = None
        for number in range(len(blocks) - 1, -1, -1):
            following[number] = coming
            if starts[number] is not None:
                coming = starts[number]
        before = 0
        for block, after in zip(blocks, following, strict=True):
            if len(block.at) >= least and block.at.count(None) == len(block.at):
                end = after if after is not None and after > before else before + _NEAR
                start = self._find(block.keys, before, end)
                if start is not None:
                    self._take(block, start)
            before = next((at + 1 for at in reversed(block.at) if at is not None), before)

    def _find(self, keys: list[str], low: int, high: int) -> int | None:
        """Return the first place where the words stand together, none of them taken."""
        size = len(keys)
        rarest, places = 0, self._places.get(keys[0], [])
        for number, key in enumerate(keys):
            here = self._places.get(key, [])
            if len(here) < len(places):
                rarest, places = number, here
        for at in range(bisect_left(places, low + rarest), len(places)):
            start = places[at] - rarest
            if start + size > high:
                return None
            if self.page[start : start + size] == keys and not any(
                self.is_taken[start : start + size]
            ):
                return start
        return None

    def _take(self, block: Block, start: int) -> None:
        size = len(block.keys)
        self.is_taken[start : start + size] = b"\1" * size
        block.at = list(range(start, start + size))

    def _match_in_parts(self, block: Block, enough: float) -> None:
        """Match the longest common subsequence, where most of the rare words stand."""
        size = len(block.keys)
        votes: Counter[int] = Counter()
        for number, key in enumerate(block.keys):
            here = self._places.get(key, ())
            if len(here) <= _RARE:
                votes.update((place - number) // 16 for place in here if not self.is_taken[place])
        if not votes:
            return
        best = max(votes, key=lambda row: (votes[row] + votes[row + 1], -row))
        low = max(best * 16 - 16 - size, 0)
        high = min(best * 16 + 48 + 3 * size, len(self.page))
        found = self._common(block.keys, low, high)
        if len(found) < enough * size:
            return
        for number, place in found:
            block.at[number] = place
            self.is_taken[place] = 1

    def _common(self, keys: list[str], low: int, high: int) -> list[tuple[int, int]]:
        """Return the longest common subsequence with a part of the page (Hunt and Szymanski)."""
        tails: list[int] = []
        chains: list[tuple[int, int, int]] = []  # number, place, the chain it goes on from
        ends: list[int] = []
        for number, key in enumerate(keys):
            places = self._places.get(key, [])
            for at in range(bisect_left(places, high) - 1, bisect_left(places, low) - 1, -1):
                place = places[at]
                if self.is_taken[place]:
                    continue
                length = bisect_left(tails, place)
                chains.append((number, place, ends[length - 1] if length else -1))
                if length == len(tails):
                    tails.append(place)
                    ends.append(len(chains) - 1)
                else:
                    tails[length], ends[length] = place, len(chains) - 1
        found: list[tuple[int, int]] = []
        chain = ends[-1] if ends else -1
        while chain >= 0:
            number, place, chain = chains[chain]
            found.append((number, place))
        return found[::-1]


def _missing(blocks: list[Block], least: int) -> Iterator[Block]:
    """Yield the blocks of which nothing is found yet, those with enough words."""
    return (
        block
        for block in blocks
        if len(block.at) >= least and block.at.count(None) == len(block.at)
    )
