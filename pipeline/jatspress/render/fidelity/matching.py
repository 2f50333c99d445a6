"""Finding the blocks of an article among the words of its page."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator

from .blocks import Block

_LONG = 12  # words that are enough to know a block by
_SHORT = 4  # words that are too few to be sure of one
_ENOUGH = 0.4  # the share of a block's words that must stand together
_PASSED = 8  # of the page's own words that may stand between two blocks
_AHEAD = 4  # words of the next blocks that must follow then
_SURE = 8  # words that must stand there in all
_NEAR = 64  # words within which a short block may follow the one before it
_MOST_OF_IT = 0.7  # the same, of a short block
_RARE = 12  # places of a word that still say where its block is


class Matching:
    """The words of a page, each of which serves once."""

    def __init__(self, page: list[str]) -> None:
        self.page = page
        self.is_taken = bytearray(len(page))
        self._places: dict[str, list[int]] = {}
        self._text = f" {' '.join(page)} "

    def _index(self) -> None:
        """Note where each word stands that is not taken yet."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        place = self.is_taken.find(0)
        while place >= 0:
            places[self.page[place]].append(place)
            place = self.is_taken.find(0, place + 1)
        self._places = dict(places)

    def match(self, blocks: list[Block]) -> None:
        """Find as many words of the blocks as can be found."""
        self._match_in_sequence(blocks)
        if not any(_missing(blocks, 1)):
            return
        self._index()
        # A block may be said in a longer one too, so the longest is found first.
        for block in sorted(_missing(blocks, _SHORT), key=lambda row: -len(row.keys)):
            self._match_whole(block)
        for block in _missing(blocks, _LONG):
            self._match_in_parts(block, _ENOUGH)
        # A short block may be said in a long one too: only what long ones left is there for it.
        for least in (_SHORT, 2, 1):
            self._match_in_gaps(blocks, least)
            self._index()
            for block in _missing(blocks, least):
                self._match_whole(block)
            self._index()
            for block in _missing(blocks, least):
                self._match_in_parts(block, _MOST_OF_IT)
        self._index()
        for block in _missing(blocks, 1):
            self._match_in_parts(block, _ENOUGH)

    def _match_in_sequence(self, blocks: list[Block]) -> None:
        """Match what stands where the block before it ended, and long blocks anywhere."""
        keys = [key for block in blocks for key in block.keys]
        cursor = first = 0
        follows = True  # whether the block before this one was found
        for block in blocks:
            size = len(block.keys)
            start = self._next(
                cursor, block.keys, keys[first : first + max(size + _AHEAD, _SURE)], follows=follows
            )
            if start is None and size >= _LONG:
                start = self._anywhere(block.keys)
            follows = start is not None
            if start is not None:
                self.take(block, start)
                cursor = start + size
            first += size

    def _next(
        self, cursor: int, keys: list[str], coming: list[str], *, follows: bool
    ) -> int | None:
        """Return where a block goes on at the cursor, the page's own few words passed over.

        To pass any, or where the block before was not found, what comes next must stand there too.
        """
        if follows and self.is_free(cursor, keys):
            return cursor
        for start in range(cursor, min(cursor + _PASSED, len(self.page))):
            if self.page[start] == keys[0] and self.is_free(start, coming):
                return start
        return None

    def is_free(self, start: int, keys: list[str]) -> bool:
        """Say whether some words stand at a place of the page, none of them taken."""
        end = start + len(keys)
        return self.page[start:end] == keys and not any(self.is_taken[start:end])

    def _anywhere(self, keys: list[str]) -> int | None:
        """Return where a long block stands, if only one place can be meant.

        As text the page is searched faster than word by word.
        """
        wanted = f" {' '.join(keys)} "
        at = self._text.find(wanted)
        if at < 0 or self._text.find(wanted, at + 1) >= 0:
            return None
        start = self._text.count(" ", 0, at)
        return start if self.is_free(start, keys) else None

    def _match_in_gaps(self, blocks: list[Block], least: int) -> None:
        """Match blocks between what was found before them and what was found after."""
        following: list[int | None] = []
        coming: int | None = None
        for block in reversed(blocks):
            following.append(coming)
            if block.is_found:
                coming = next(at for at in block.at if at is not None)
        following.reverse()
        before = 0
        for block, after in zip(blocks, following, strict=True):
            if not block.is_found and len(block.keys) >= least:
                end = after if after is not None and after > before else before + _NEAR
                start = self._find(block.keys, before, end)
                if start is not None:
                    self.take(block, start)
            if block.is_found:
                before = next(at + 1 for at in reversed(block.at) if at is not None)

    def _match_whole(self, block: Block) -> None:
        """Match a block where it stands as it is, if it does."""
        start = self._find(block.keys, 0, len(self.page))
        if start is not None:
            self.take(block, start)

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
            if self.is_free(start, keys):
                return start
        return None

    def runs(self, keys: list[str]) -> list[int]:
        """Return every place of the page where the words stand together, taken or not."""
        wanted = f" {' '.join(keys)} "
        found: list[int] = []
        at = self._text.find(wanted)
        while at >= 0:
            found.append(self._text.count(" ", 0, at))
            at = self._text.find(wanted, at + 1)
        return found

    def release(self, block: Block) -> None:
        """Give up what a block was matched with."""
        for place in block.at:
            if place is not None:
                self.is_taken[place] = 0
        block.at = [None] * len(block.keys)
        block.is_found = False

    def restore(self, block: Block, at: list[int | None], *, is_found: bool) -> None:
        """Match a block with what it was matched with before."""
        for place in at:
            if place is not None:
                self.is_taken[place] = 1
        block.at, block.is_found = at, is_found

    def take(self, block: Block, start: int) -> None:
        """Match a block with the words from a place on."""
        size = len(block.keys)
        self.is_taken[start : start + size] = b"\1" * size
        block.at = list(range(start, start + size))
        block.is_found = True

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
        block.is_found = True
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
    return (block for block in blocks if not block.is_found and len(block.keys) >= least)
