"""Where else among its siblings a child could stand.

What all children share is computed once, and places are found by halving, so that a thousand
children in the wrong order take a thousand times as long as one, and no longer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .automaton import Automaton
from .repair import Act, Step


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two of the children that stand right: the one before it, the one behind.

    They are the children's numbers; None at the beginning and at the end.
    """

    before: int | None
    behind: int | None


class Order:
    """The children that remain when a family is repaired, and what may stand between them."""

    def __init__(self, steps: Sequence[Step], model: Automaton) -> None:
        self.kept = [step.child for step in steps if step.act is Act.FITS]
        self._model = model
        self._rest = [step for step in steps if step.act is not Act.LEFT_OUT]
        self._children = [step.child for step in self._rest]
        self._states = _states(self._rest, model)
        self._ending = _ending(self._rest, model)
        self._places: dict[str, list[int]] = {}

    def gap(self, child: int) -> Gap:
        """Return the gap before a child, between those that stand where they may."""
        at = bisect_left(self.kept, child)
        before = self.kept[at - 1] if at else None
        return Gap(before, self.kept[at] if at < len(self.kept) else None)

    def other_place(self, name: str, child: int) -> Gap | None:
        """Return the gap nearest to a child where one of its name may stand, or None."""
        if name not in self._places:
            self._places[name] = [at for at in range(len(self._states)) if self._fits(name, at)]
        places, own = self._places[name], bisect_left(self._children, child)
        at = bisect_left(places, own)
        near = places[max(at - 1, 0) : at + 1]
        if not near:
            return None
        step = min(near, key=lambda place: abs(place - own))
        end = self._children[-1] + 1 if self._children else 0
        return self.gap(self._children[step] if step < len(self._rest) else end)

    def _fits(self, name: str, at: int) -> bool:
        """Say whether one more child may stand before a step, or at the end."""
        target = self._model.states[self._states[at]].moves.get(name)
        return target in self._ending[at]


def _states(rest: list[Step], model: Automaton) -> list[int]:
    """Return the number of the state before each step, and of the last."""
    found = [0]
    for step in rest:
        found.append(model.states[found[-1]].moves[step.names[0]])
    return found


def _ending(rest: list[Step], model: Automaton) -> list[frozenset[int]]:
    """Return, for each step and the end, the states from which all that follows is allowed."""
    found = [frozenset(at for at, state in enumerate(model.states) if state.is_end)]
    for step in reversed(rest):
        name, ends = step.names[0], found[-1]
        allowed = (at for at, state in enumerate(model.states) if state.moves.get(name) in ends)
        found.append(frozenset(allowed))
    return found[::-1]
