"""What elements of one page share: its ids, and the tables and captions worked out so far."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from lxml import etree

from .assets import Assets
from .grid import Grid, grid
from .links import Links


@dataclass(frozen=True)
class Targets:
    """The ids a document shows, so that a link is made only where it leads somewhere.

    `used` grows: an id that stands on the page twice would make every link to it unsure.
    """

    assets: Assets
    ids: frozenset[str]
    inline: AbstractSet[str] = frozenset()  # the names of elements that never become blocks
    used: set[str] = field(default_factory=set)
    captions: dict[etree._Element, str] = field(default_factory=dict)
    grids: dict[etree._Element, Grid] = field(default_factory=dict)
    links: Links = field(default_factory=Links)

    def claim(self, name: str) -> bool:
        """Take an id for an element, if it can be one and no other element has it."""
        if not name or name in self.used or len(name.split()) != 1:
            return False
        self.used.add(name)
        return True

    def caption(self, figure: etree._Element) -> str:
        """Return the id of a figure's caption, which it has from now on; "" if none is free."""
        if figure not in self.captions:
            name = f"{figure.get('id') or f'figure-{len(self.captions) + 1}'}-caption"
            is_free = name not in self.ids and self.claim(name)
            self.captions[figure] = name if is_free else ""
        return self.captions[figure]

    def grid(self, table: etree._Element | None) -> Grid:
        """Return how the cells of a table lie; it is worked out once."""
        if table is None:
            return Grid()
        if table not in self.grids:
            self.grids[table] = grid(table)
        return self.grids[table]

    def of(self, rids: str) -> list[str]:
        """Return those of a white-space separated list that exist."""
        return [rid for rid in rids.split() if rid in self.ids]
