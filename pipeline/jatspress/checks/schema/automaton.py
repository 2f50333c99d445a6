"""A content model as a machine: from state to state, by the names of the children.

XML's content models are regular expressions over names (XML 1.0, 3.2.1). Each place where the model
has a name is a position (Glushkov's construction); a state is the set of positions that may come
next. Positions after which the same may come share a state, so a choice of a hundred names that
repeats is one state, and the largest model of JATS has about fifty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .declarations import ContentModel

# From a name in the model, which lxml gives without its prefix, to the names it may stand for.
Names = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class State:
    """A point between two children: whether the parent may end here, and where each name leads.

    `moves` has the names in the order of the model, each with the number of the state it leads to;
    `targets` is the same the other way round.
    """

    is_end: bool
    moves: dict[str, int]
    targets: dict[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """The states of a content model, of which the first begins, and its names in their order."""

    states: tuple[State, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a model: whether it may be empty, and the positions it may begin and end with."""

    may_be_empty: bool
    first: frozenset[int] = frozenset()
    last: frozenset[int] = frozenset()


_EMPTY = _Part(may_be_empty=True)


@dataclass(slots=True)
class _Positions:
    """The positions of a model: the names of each, and what may follow it."""

    names: list[tuple[str, ...]] = field(default_factory=list)
    follow: list[set[int]] = field(default_factory=list)

    def add(self, names: tuple[str, ...]) -> _Part:
        self.names.append(names)
        self.follow.append(set())
        here = frozenset({len(self.names) - 1})
        return _Part(may_be_empty=False, first=here, last=here)

    def connect(self, ends: Iterable[int], starts: frozenset[int]) -> None:
        for end in ends:
            self.follow[end] |= starts


def automaton(model: ContentModel | None, names: Names) -> Automaton:
    """Return the machine of a content model; of an element that must be empty the model is None."""
    positions = _Positions()
    whole = _EMPTY if model is None else _part(model, names, positions)
    every = (name for names in positions.names for name in names)
    return Automaton(_states(whole, positions), tuple(dict.fromkeys(every)))


def _part(model: ContentModel, names: Names, positions: _Positions) -> _Part:
    """Read a part of the model. It calls itself as deep as the DTD nests brackets: a few levels."""
    if model.type == "pcdata":
        return _EMPTY
    if model.type == "element":
        part = positions.add(names(str(model.name)))
    else:
        parts = [_part(item, names, positions) for item in _items(model)]
        part = _choice(parts) if model.type == "or" else _sequence(parts, positions)
    return _repeated(part, str(model.occur), positions)


def _items(model: ContentModel) -> list[ContentModel]:
    """Return what stands in one pair of brackets: libxml2 hangs the rest of it on the right."""
    items: list[ContentModel | None] = []
    rest: ContentModel | None = model
    while rest and rest.type == model.type and (rest is model or rest.occur == "once"):
        items.append(rest.left)
        rest = rest.right
    return [item for item in (*items, rest) if item]


def _choice(parts: list[_Part]) -> _Part:
    return _Part(
        any(part.may_be_empty for part in parts),
        frozenset().union(*(part.first for part in parts)),
        frozenset().union(*(part.last for part in parts)),
    )


def _sequence(parts: list[_Part], positions: _Positions) -> _Part:
    whole = _EMPTY
    for part in parts:
        positions.connect(whole.last, part.first)
        whole = _Part(
            whole.may_be_empty and part.may_be_empty,
            whole.first | part.first if whole.may_be_empty else whole.first,
            whole.last | part.last if part.may_be_empty else part.last,
        )
    return whole


def _repeated(part: _Part, occur: str, positions: _Positions) -> _Part:
    if occur in ("mult", "plus"):
        positions.connect(part.last, part.first)
    return _Part(part.may_be_empty or occur in ("mult", "opt"), part.first, part.last)


def _states(whole: _Part, positions: _Positions) -> tuple[State, ...]:
    """Return the states, numbered as they are met from the first on."""
    numbers = {(whole.first, whole.may_be_empty): 0}
    waiting, found = list(numbers), []
    for following, is_end in waiting:  # it grows while it is walked
        reached: dict[str, set[int]] = {}
        for position in sorted(following):
            for name in positions.names[position]:
                reached.setdefault(name, set()).add(position)
        moves = {}
        for name, here in reached.items():
            after = frozenset().union(*(positions.follow[position] for position in here))
            key = (after, not here.isdisjoint(whole.last))
            if key not in numbers:
                numbers[key] = len(numbers)
                waiting.append(key)
            moves[name] = numbers[key]
        found.append(State(is_end, moves, _reversed(moves)))
    return tuple(found)


def _reversed(moves: dict[str, int]) -> dict[int, tuple[str, ...]]:
    targets: dict[int, tuple[str, ...]] = {}
    for name, number in moves.items():
        targets[number] = (*targets.get(number, ()), name)
    return targets
