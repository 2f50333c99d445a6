"""The form of each element: the macro that shows it, and what HTML takes in its place."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from . import mathml
from .form import Form
from .grid import TABLES
from .phrasing import has_blocks
from .places import HOLDS_BLOCKS, PLACES
from .theme import Theme

# Elements whose title is a heading of its own; what is in them is one level deeper.
SECTIONS = frozenset(
    [
        *("abstract", "trans-abstract", "sec", "app", "ack", "ref-list", "glossary", "notes"),
        *("bio", "sub-article", "response"),
    ]
)
# What becomes a link.
LINKS = frozenset(
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

_CELL = "td"


@lru_cache(maxsize=16)
def forms_of(theme: Theme) -> Forms:
    """Return the forms of a theme, which are the same for each article."""
    return Forms(theme)


class Forms(dict[str, Form]):
    """The forms of a theme by tag, each made when it is first asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.inline: set[str] = {""}  # text is no block either

    def __missing__(self, tag: str) -> Form:
        """Return the form of a tag that is met for the first time."""
        name = etree.QName(tag).localname
        macro, around = self._theme.macro(name), self._theme.around(name)
        plain = self._theme.around_plain(name) if name == _CELL else None
        # The generic form takes blocks and lines as they come.
        is_phrasing = macro is not None and name not in HOLDS_BLOCKS
        # Older articles have formulas from before MathML had a namespace.
        is_math = tag in {mathml.MATH, "math"}
        form = self[tag] = Form(
            name=name,
            macro=macro,
            around=around,
            plain=plain,
            is_fixed=bool(around or plain),
            is_elsewhere=name in PLACES and macro is None,
            is_section=name in SECTIONS,
            is_link=name in LINKS,
            is_phrasing=is_phrasing,
            is_inline=is_math or (is_phrasing and around is not None and not _is_block(around)),
            is_field=name not in HOLDS_BLOCKS and name not in _WORDS,
            is_table=name in TABLES,
            is_formula=is_math or tag == "tex-math",
            is_math=is_math,
        )
        if form.is_inline:
            self.inline.add(name)
        return form


def _is_block(around: tuple[str, str]) -> bool:
    """Say whether what stands around a content is a block or a link."""
    return has_blocks("".join(around)) or "<a" in around[0] or "<br" in around[0] + around[1]
