"""What is wrong with the children of an element."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from .automaton import Automaton
from .fault import Fault, Missing, Renamed
from .grammar import Grammar
from .kinds import Kind
from .order import Gap, Order
from .repair import Act, Step, repair
from .wording import joined, nearest, one_of, written

# What could hold a misplaced child is told where there are no more such elements; those that hold
# text, too, are not meant for wrapping.
_FEW = 2


def child_faults(parent: etree._Element, grammar: Grammar) -> Iterator[Fault]:
    """Yield what is wrong with the children of a declared element, each mistake once."""
    elements = list(parent.iterchildren(etree.Element))
    model = grammar.automaton(written(parent))
    is_mixed = grammar.elements[written(parent)].type == "mixed"
    names = tuple(_judged_as(written(element), model, is_mixed=is_mixed) for element in elements)
    unknown = frozenset(name for name in names if name not in grammar.elements)
    steps = repair(names, unknown, model)
    order = Order(steps, model)
    yield from _Family(parent, elements, names, model, grammar, steps, order).faults()


def _judged_as(name: str, model: Automaton, *, is_mixed: bool) -> str:
    """Return the name that libxml2 judges a child by: among text it lets a prefix pass."""
    local = name.rpartition(":")[2]
    return local if is_mixed and name not in model.names and local in model.names else name


def unknown_element(element: etree._Element, here: tuple[str, ...], grammar: Grammar) -> Fault:
    """Return the fault of an element that the DTD does not declare; `here` may stand there."""
    name = written(element)
    meant = nearest(name, here) or nearest(name, grammar.names)
    if meant is None:
        mend = f"take it out, or tag it as what may stand here: {one_of(here)}" if here else ""
    else:
        mend = f"write <{meant}>, if that is meant"
    if meant is not None and here and meant not in here:
        mend += f", though it may not stand here either: {one_of(here)} may"
    message = f"<{name}> is no element of the DTD; {mend or 'take it out, or rename it'}"
    mended = Renamed(element, meant) if meant and meant in here else None
    is_added = name.rpartition(":")[0] not in grammar.prefixes
    return Fault(Kind.UNKNOWN_ELEMENT, message, element, mend=mended, is_added=is_added)


@dataclass(frozen=True, slots=True)
class _Family:
    """A parent, its children and their names, the model, how to mend them and their order then."""

    parent: etree._Element
    elements: list[etree._Element]
    names: tuple[str, ...]
    model: Automaton
    grammar: Grammar
    steps: tuple[Step, ...]
    order: Order

    def faults(self) -> Iterator[Fault]:
        """Yield the faults in the order of the children, what is missing before what is wrong."""
        moved = self._moved()
        filled = {id(step) for step in moved.values()}
        for _, run in groupby(self.steps, lambda step: (step.act, step.child)):
            steps = list(run)
            step = steps[0]
            if step.act is Act.PUT_IN:
                missing = [step for step in steps if id(step) not in filled]
                if missing:
                    yield self._missing(missing)
            elif step.act is Act.FOR_ANOTHER:
                yield self._for_another(step)
            elif step.act is Act.LEFT_OUT:
                yield self._left_out(step, moved)

    def _moved(self) -> dict[int, Step]:
        """Return, for each child left out, the step where one of its name is to be put in."""
        wanted: dict[str, list[Step]] = {}
        for step in reversed(self.steps):
            if step.act is Act.PUT_IN:
                for name in step.names:
                    wanted.setdefault(name, []).append(step)
        found: dict[int, Step] = {}
        taken: set[int] = set()
        for step in self.steps:
            places = wanted.get(self.names[step.child]) if step.act is Act.LEFT_OUT else None
            while places and id(places[-1]) in taken:
                places.pop()
            if places:
                found[step.child] = places.pop()
                taken.add(id(found[step.child]))
        return found

    def _missing(self, steps: list[Step]) -> Fault:
        where = self.order.gap(steps[0].child)
        lacks = joined([one_of(step.names) for step in steps], "then")
        message = f"<{written(self.parent)}> lacks {lacks}{self._where(where)}"
        child = steps[0].child
        before = next(iter(self.elements[child:]), None)
        gap = Missing(self.parent, tuple(step.names[0] for step in steps), before)
        return Fault(Kind.MISSING_ELEMENT, message, self._beside(child), mend=gap)

    def _beside(self, child: int) -> etree._Element:
        """Return the element where something is missing: the next, the last or the parent."""
        return (self.elements[child:] or self.elements[-1:] or [self.parent])[0]

    def _where(self, place: Gap) -> str:
        """Say where something belongs, or nothing where the parent has nothing else."""
        if place.behind is not None:
            return f"; it belongs before <{self.names[place.behind]}>"
        return "" if place.before is None else f"; it belongs behind <{self.names[place.before]}>"

    def _for_another(self, step: Step) -> Fault:
        """Return the fault of a child that stands in another's place."""
        element, name = self.elements[step.child], self.names[step.child]
        if name not in self.grammar.elements:
            return unknown_element(element, step.names, self.grammar)
        message = f"<{name}> may not stand here; {one_of(step.names)} must"
        return Fault(Kind.MISPLACED_ELEMENT, message, element)

    def _left_out(self, step: Step, moved: dict[int, Step]) -> Fault:
        """Return the fault of a child that may not stand where it does."""
        element, name = self.elements[step.child], self.names[step.child]
        if name not in self.grammar.elements:
            return self._slip(step) or unknown_element(element, (*step.state.moves,), self.grammar)
        if name not in self.model.names:
            return Fault(Kind.MISPLACED_ELEMENT, self._foreign(name, step), element)
        place = self._place(step, moved)
        if place is not None:
            return Fault(Kind.OUT_OF_ORDER, self._out_of_order(step.child, place), element)
        inside = f"in <{written(self.parent)}>"
        if any(self.names[child] == name for child in self.order.kept):
            message = (
                f"<{name}> stands {inside} once already; take one of the two out, or join them"
            )
            return Fault(Kind.DOUBLED_ELEMENT, message, element)
        message = f"<{name}> may not stand {inside} beside what is there; take it out"
        return Fault(Kind.MISPLACED_ELEMENT, message + _instead(step), element)

    def _slip(self, step: Step) -> Fault | None:
        """Return the fault of a misspelt child that stands in the wrong place, too; else None."""
        element, name = self.elements[step.child], self.names[step.child]
        meant = nearest(name, self.model.names)
        place = meant and self.order.other_place(meant, step.child)
        if not meant or not place or meant in step.state.moves:
            return None
        where = self._where(place).replace("; it belongs", ", and move it", 1)
        message = f"<{name}> is no element of the DTD; write <{meant}>, if that is meant{where}"
        return Fault(Kind.UNKNOWN_ELEMENT, message, element, mend=Renamed(element, meant))

    def _foreign(self, name: str, step: Step) -> str:
        """Word that a child may stand elsewhere, but nowhere in this parent."""
        meant = nearest(name, tuple(step.state.moves))
        parent = written(self.parent)
        if not self.model.names:
            return f"<{name}> may not stand in <{parent}>, which holds no elements; take it out"
        holders = [
            holder
            for holder in step.state.moves
            if self.grammar.elements[holder].type == "element"
            and name in self.grammar.automaton(holder).names
        ]
        if 0 < len(holders) <= _FEW:
            return f"<{name}> may not stand in <{parent}>; put it into {one_of(holders)}"
        mend = f"; write <{meant}>, if that is meant" if meant else "; move it or take it out"
        return f"<{name}> may not stand in <{parent}>{mend}{_instead(step)}"

    def _place(self, step: Step, moved: dict[int, Step]) -> Gap | None:
        """Return where a child that is left out may stand."""
        target = moved.get(step.child)
        if target is not None:
            return self.order.gap(target.child)
        return self.order.other_place(self.names[step.child], step.child)

    def _out_of_order(self, child: int, place: Gap) -> str:
        name = self.names[child]
        if place.behind is not None and place.behind < child:
            return f"<{name}> stands too late; move it before <{self.names[place.behind]}>"
        if place.before is not None and place.before > child:
            return f"<{name}> stands too early; move it behind <{self.names[place.before]}>"
        return f"<{name}> stands in the wrong order{self._where(place)}"


def _instead(step: Step) -> str:
    return f"; here may stand {one_of(step.state.moves)}" if step.state.moves else ""
