"""What a DTD declares, looked up by the names that authors write."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from .automaton import Automaton
    from .declarations import AttributeDeclaration, ContentModel, ElementDeclaration


@dataclass(frozen=True, eq=False)
class Grammar:
    """A DTD: libxml2's own, for its verdict, and its declarations by name with prefix.

    The declarations are looked up when an article breaks them.
    """

    dtd: etree.DTD
    _automata: dict[str, Automaton] = field(default_factory=dict)

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The prefixes of its elements, "" among them."""
        return frozenset(name.rpartition(":")[0] for name in self.names)

    @cached_property
    def elements(self) -> dict[str, ElementDeclaration]:
        """The declared elements by name."""
        return {_full(row.prefix, str(row.name)): row for row in self.dtd.iterelements()}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the declared elements."""
        return tuple(self.elements)

    @cached_property
    def _prefixed(self) -> dict[str, tuple[str, ...]]:
        """The names with their prefixes, by the name without."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.elements:
            local = name.rpartition(":")[2]
            found[local] = (*found.get(local, ()), name)
        return found

    def automaton(self, name: str) -> Automaton:
        """Return the machine of a declared element's content; each is made once."""
        if name not in self._automata:
            self._automata[name] = self._made(self.elements[name])
        return self._automata[name]

    def attributes(self, name: str) -> dict[str, AttributeDeclaration]:
        """Return the attributes of a declared element, by name with prefix."""
        rows = self.elements[name].iterattributes()
        return {_full(row.prefix, str(row.name)): row for row in rows}

    def _made(self, declared: ElementDeclaration) -> Automaton:
        from .automaton import automaton  # noqa: PLC0415 - only what is wrong needs one

        model = declared.content
        mentioned = Counter(_mentioned(model))

        def names(local: str) -> tuple[str, ...]:
            own = _full(declared.prefix, local)
            every = self._prefixed.get(local, (local,))
            if own not in self.elements:
                return every
            # lxml tells no prefixes here. Children are of their parent's kind where there are such,
            # but a name that comes twice ("table | oasis:table") is that of OASIS tables, too.
            is_twice = declared.prefix is None and mentioned[local] > 1
            return (own, *(name for name in every if is_twice and name == f"oasis:{local}"))

        return automaton(model, names)


def _mentioned(model: ContentModel | None) -> list[str]:
    """Return each name of a model as often as it comes."""
    found, waiting = [], [model]
    while waiting:
        part = waiting.pop()
        if part is not None:
            waiting += [part.left, part.right]
            found += [str(part.name)] if part.type == "element" else []
    return found


@cache
def grammar(path: Path) -> Grammar:
    """Load a DTD once: it takes longer than validating an article."""
    return Grammar(etree.DTD(str(path)))


def _full(prefix: str | None, local: str) -> str:
    return f"{prefix}:{local}" if prefix else local
