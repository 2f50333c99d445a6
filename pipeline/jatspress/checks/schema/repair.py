"""The cheapest way to mend the children of an element, so that one mistake gives one message.

An edit distance between the children and the content model: a child may fit, be left out, stand for
another, or one may be put in. What remains to be paid is computed from the last child back, for
each state; then the way is walked from the front, so that of two equal children the second is the
one too many. Time is the number of children times that of the model's ways from state to state.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from math import inf

from .automaton import Automaton, State
from .wording import nearest

# What is likelier costs less. A misspelt name beats leaving the child out; a known name for another
# beats leaving out one and putting in the other, which is what a child moved costs; and one moved
# beats two left out.
_LEFT_OUT, _PUT_IN = 10, 9
_MISSPELT = 8
_UNKNOWN_FOR_ANOTHER = 11
_KNOWN_FOR_ANOTHER = 15


class Act(Enum):
    """What is done to a child, or in the gap before it."""

    FITS = auto()
    FOR_ANOTHER = auto()
    LEFT_OUT = auto()
    PUT_IN = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a repair: what is done, at which child, in which state of the model.

    `names` are those that would fit: of the child, of what it stands for, or of what is put in. The
    first is the one the repair goes on with.
    """

    act: Act
    child: int
    state: State
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Repair:
    """The children's names, the model, and what each name that no DTD knows is a slip of."""

    children: tuple[str, ...]
    slips: dict[str, str | None]
    model: Automaton

    def for_another(self, child: int, names: tuple[str, ...]) -> int:
        """Return what it costs to take a child for one of some names."""
        name = self.children[child]
        if name not in self.slips:
            return _KNOWN_FOR_ANOTHER
        return _MISSPELT if self.slips[name] in names else _UNKNOWN_FOR_ANOTHER

    def owed(self) -> list[list[float]]:
        """Return for each child, and the end, what is still to be paid from each state."""
        states = self.model.states
        rest = _filled([0 if state.is_end else inf for state in states], states)
        rows = [rest]
        for child in reversed(range(len(self.children))):
            here = [min(self._paid(child, at, rest)) for at in range(len(states))]
            rest = _filled(here, states)
            rows.append(rest)
        return rows[::-1]

    def _paid(self, child: int, at: int, rest: list[float]) -> Iterator[float]:
        """Yield what a child costs in one state with all after it, in each way to deal with it."""
        state = self.model.states[at]
        fits = state.moves.get(self.children[child])
        yield inf if fits is None else rest[fits]
        yield _LEFT_OUT + rest[at]
        for target, names in state.targets.items():
            yield self.for_another(child, names) + rest[target]

    def steps(self) -> Iterator[Step]:
        """Walk the cheapest way from the front."""
        owed = self.owed()
        child, at = 0, 0
        while child < len(self.children) or not self.model.states[at].is_end:
            step, next_at = self._step(child, at, owed)
            yield step
            child, at = child + (step.act is not Act.PUT_IN), next_at

    def _step(self, child: int, at: int, owed: list[list[float]]) -> tuple[Step, int]:
        """Return the step of the cheapest way from here, and the state it leads to."""
        state, due = self.model.states[at], owed[child][at]
        if child < len(self.children):
            name, rest = self.children[child], owed[child + 1]
            fits = state.moves.get(name)
            if fits is not None and rest[fits] == due:
                return Step(Act.FITS, child, state, (name,)), fits
            for target, names in state.targets.items():
                if self.for_another(child, names) + rest[target] == due:
                    return Step(Act.FOR_ANOTHER, child, state, names), target
            if _LEFT_OUT + rest[at] == due:
                return Step(Act.LEFT_OUT, child, state), at
        targets = [to for to in state.targets if _PUT_IN + owed[child][to] == due]
        names = tuple(name for to in targets for name in state.targets[to])
        return Step(Act.PUT_IN, child, state, names), targets[0]


def _filled(row: list[float], states: tuple[State, ...]) -> list[float]:
    """Allow for what may be put in: a state costs no more than another, and the way there."""
    row, is_changed = list(row), True
    while is_changed:
        is_changed = False
        for at in reversed(range(len(states))):
            cheapest = min((row[to] for to in states[at].targets), default=inf) + _PUT_IN
            if cheapest < row[at]:
                row[at], is_changed = cheapest, True
    return row


@lru_cache(maxsize=1024)
def repair(
    children: tuple[str, ...], unknown: frozenset[str], model: Automaton
) -> tuple[Step, ...]:
    """Return the cheapest steps from an element's children to ones that its model allows.

    `children` are their names; `unknown` are those that the DTD does not declare at all. Answers
    are kept: what is wrong once is often wrong a hundred times.
    """
    slips = {name: nearest(name, model.names) for name in unknown}
    return tuple(_Repair(children, slips, model).steps())
