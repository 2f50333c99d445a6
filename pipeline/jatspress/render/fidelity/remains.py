"""What is lost: words of an article that matching did not find on its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .blocks import Block
from .matching import Matching

_SHORT = 4  # letters that are too few to be sure of a word by
_JOINED = 6  # words that may have run together, or one that was taken apart


@dataclass(frozen=True, slots=True)
class Loss:
    """Words of an element that are not on the page, or run together there."""

    element: etree._Element
    words: tuple[str, ...]
    is_joined: bool


class _Remains:
    """The words of a page that serve no block: pieces of what is lost, and what the page adds."""

    def __init__(self, keys: list[str], matching: Matching) -> None:
        self._keys = keys
        self._page = matching.page
        self._is_taken = matching.is_taken
        self._is_told = bytearray(len(keys))
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(matching.page):
            if not matching.is_taken[place]:
                self._places[word].append(place)

    def is_accounted_for(self, place: int) -> bool:
        """Say whether a word was told of with its neighbour, or is on the page in pieces."""
        return bool(self._is_told[place]) or self._is_taken_apart(self._keys[place])

    def joined(self, place: int) -> bool:
        """Say whether a word and its neighbours are a single word on the page; once told of."""
        keys = self._keys
        for start in range(max(place - _JOINED, 0), place + 1):
            for end in range(max(place, start + 1) + 1, min(start + _JOINED, len(keys)) + 1):
                word = "".join(keys[start:end])
                if self._places.get(word) and not word.isdigit():
                    self._places[word].pop()
                    self._is_told[start:end] = b"\1" * (end - start)
                    return True
        return self._is_joined_to_what_the_page_adds(keys[place])

    def _is_joined_to_what_the_page_adds(self, key: str) -> bool:
        if len(key) < _SHORT:
            return False
        for word, places in self._places.items():
            if places and len(word) > len(key) and (word.startswith(key) or word.endswith(key)):
                places.pop()
                return True
        return False

    def _is_taken_apart(self, key: str) -> bool:
        """Say whether a word is on the page in pieces, one after the other: none of it is lost."""
        for size in range(1, len(key)):
            for start in self._places.get(key[:size], ()):
                end, said = start + 1, key[:size]
                while len(said) < len(key) and end < min(start + _JOINED, len(self._page)):
                    said += self._page[end]
                    end += 1
                if said == key and not any(self._is_taken[start:end]):
                    self._is_taken[start:end] = b"\1" * (end - start)
                    return True
        return False


def losses(blocks: list[Block], matching: Matching) -> Iterator[Loss]:
    """Yield the first run of lost words of each block."""
    if not any(None in block.at for block in blocks):
        return
    remains = _Remains([key for block in blocks for key in block.keys], matching)
    first = 0
    for block in blocks:
        if None in block.at:
            yield from _loss(block, first, remains)
        first += len(block.keys)


def _loss(block: Block, first: int, remains: _Remains) -> Iterator[Loss]:
    """Yield the first run of a block's lost words, if there is one; all words have numbers."""
    run: list[str] = []
    for number, at in enumerate(block.at):
        if at is not None or remains.is_accounted_for(first + number):
            if run:
                break
        elif remains.joined(first + number):
            if not run:
                yield Loss(block.element, (block.words[number],), is_joined=True)
                return
            break
        else:
            run.append(block.words[number])
    if run:
        yield Loss(block.element, tuple(run), is_joined=False)
