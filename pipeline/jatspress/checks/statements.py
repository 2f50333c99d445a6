"""The statements that journals ask for: interests, ethics, data; wherever they may stand.

Sources: <https://jats4r.niso.org/conflict-of-interest-coi-statements>,
<https://jats4r.org/ethics-statements/>,
<https://jats4r.niso.org/data-availability-statements/>.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import etree

from ..finding import Fix, Safety
from ..jats import Reading
from ..jats.markup import Markup
from ..jats.text import words
from ..patterns import pattern

# Sections within sections are looked at one level down, where back matter is grouped.
_PLACES = (
    "front/notes",
    "front/article-meta/author-notes/fn",
    "front/article-meta/custom-meta-group/custom-meta",
    "body/sec",
    "body/sec/sec",
    "back/sec",
    "back/sec/sec",
    "back/notes",
    "back/notes/notes",
    "back/notes/sec",
    "back/ack",
    "back/ack/sec",
    "back/fn-group",
    "back/fn-group/fn",
    "back/*/fn-group",
    "back/*/fn-group/fn",
)
_KINDS = ("sec-type", "fn-type", "notes-type", "content-type")
# A note has no heading; its first words stand for one.
_HEAD = 80
# English, French, Spanish, Portuguese, Italian, German, Polish.
_INTERESTS = pattern(
    r"(conflict|compet|declaration|disclosure|duality).{0,25}\binterest|financial disclosure"
    r"|\bdisclosures?\b|conflits? d.int|conflict\w* de inter|conflitos? de inter"
    r"|conflitt\w* d.inter|interessenkonflikt|konflikt\w* interes",
    re.IGNORECASE,
)
_DATA = pattern(
    r"\bdata\b.{0,40}(availab|access|shar|deposit)|availab\w* of.{0,25}\bdata\b|\bdata statement"
    r"|disponibilidad|disponibilit|datenverf|dostępność danych",
    re.IGNORECASE,
)
_COI_KINDS = frozenset({"coi-statement", "conflict", "coi", "competing-interest"})


@dataclass(frozen=True)
class Statement:
    """A section or note: its type, its heading or first words, and its element."""

    kind: str
    head: str
    element: etree._Element

    @cached_property
    def is_of_interests(self) -> bool:
        """Whether it tells of interests that conflict, or that none do."""
        return self.is_tagged_as_interests or bool(_INTERESTS.search(self.head))

    @property
    def is_tagged_as_interests(self) -> bool:
        """Whether its type says so: that of JATS4R (first in capitals) or one before it."""
        return self.kind.lower() in _COI_KINDS

    @cached_property
    def is_of_data(self) -> bool:
        """Whether it tells where the data are."""
        return self.kind.startswith("data-avail") or bool(_DATA.search(self.head))


@lru_cache(maxsize=1)
def statements(reading: Reading) -> tuple[Statement, ...]:
    """Return each section and note that may be a statement, in the order of their places.

    Several rules ask, so the last answer is kept.
    """
    return tuple(
        Statement(next(filter(None, map(element.get, _KINDS)), ""), _head(element), element)
        for path in _PLACES
        for element in reading.source.root.iterfind(path)
    )


def typed(markup: Markup, element: etree._Element, kind: str) -> Fix | None:
    """Return the fix that gives a statement a type, where it has none and may have one."""
    name = f"{element.tag!s}-type"
    if name not in _KINDS or any(map(element.get, _KINDS)):
        return None
    return Fix(f'write {name}="{kind}"', markup.attribute(element, name, kind), Safety.UNSAFE)


def retyped(markup: Markup, element: etree._Element, spelt: Callable[[str], str]) -> Fix | None:
    """Return the fix that spells the type of a statement in another way."""
    name = next(filter(element.get, _KINDS), "")
    if not name:
        return None
    kind = spelt(element.get(name, ""))
    return Fix(f'write {name}="{kind}"', markup.attribute(element, name, kind))


def _head(element: etree._Element) -> str:
    """Return the heading, else, of a note, its label and first words."""
    title = words(element, "title") or words(element, "meta-name")
    if title or element.tag != "fn":
        return title
    return f"{words(element, 'label')} {words(element, 'p')}".strip()[:_HEAD]
