"""The form of each element: the macro that shows it, and what HTML takes in its place."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from . import mathml
from .grid import TABLES
from .places import HOLDS_BLOCKS, PLACES
from .theme import Macro, Theme

# Elements whose title is a heading of its own; what is in them is one level deeper.
SECTIONS = frozenset(
    [
        *("abstract", "trans-abstract", "sec", "app", "ack", "ref-list", "glossary", "notes"),
        *("bio", "sub-article", "response"),
    ]
)
# What becomes a link.
_LINKS = frozenset(
    [
        *("xref", "ext-link", "uri", "self-uri", "email", "pub-id", "related-article"),
        *("related-object", "inline-media", "inline-supplementary-material"),
    ]
)
# What stands in a line as a part of its words. Everything else in a line is a field: a surname, a
# volume, a DOI.
_WORDS = frozenset(
    [
        *("bold", "italic", "sc", "sub", "sup", "underline", "overline", "strike", "monospace"),
        *("roman", "sans-serif", "fixed-case", "styled-content", "named-content", "abbrev", "xref"),
        *("ext-link", "uri", "inline-formula", "inline-graphic", "inline-media", "chem-struct"),
        *("inline-supplementary-material", "private-char", "target", "ruby", "rb", "rt", "rp", "x"),
        *("break", "alternatives", "math", "tex-math", "index-term", "milestone-start"),
        *("milestone-end", "underline-start", "underline-end", "overline-start", "overline-end"),
    ]
)


@dataclass(frozen=True, slots=True)
class Form:
    """How all elements of one tag are shown.

    `macro` is None where the templates have none. `is_elsewhere` says that it has its place
    elsewhere or none.
    """

    name: str
    macro: Macro | None
    is_elsewhere: bool
    is_section: bool
    is_link: bool
    is_phrasing: bool
    is_field: bool
    is_table: bool
    is_formula: bool
    is_math: bool


class Forms(dict[str, Form]):
    """The forms of a theme by tag, each made when it is first asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def __missing__(self, tag: str) -> Form:
        """Return the form of a tag that is met for the first time."""
        name = etree.QName(tag).localname
        macro = self._theme.macro(name)
        form = self[tag] = Form(
            name=name,
            macro=macro,
            is_elsewhere=name in PLACES and macro is None,
            is_section=name in SECTIONS,
            is_link=name in _LINKS,
            # The generic form takes blocks and lines as they come.
            is_phrasing=macro is not None and name not in HOLDS_BLOCKS,
            is_field=name not in HOLDS_BLOCKS and name not in _WORDS,
            is_table=name in TABLES,
            is_formula=tag in {mathml.MATH, "math", "tex-math"},
            # Older articles have formulas from before MathML had a namespace.
            is_math=tag in {mathml.MATH, "math"},
        )
        return form
