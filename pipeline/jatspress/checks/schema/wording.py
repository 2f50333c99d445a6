"""Names as messages have them: in tags, in lists, and the nearest to one that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

from ...patterns import pattern

# Names as XML 1.0 (2.3) has them, near enough for people.
NAME = pattern(r"[^\W\d][\w.·:-]*|[:_][\w.·:-]*")
# How many names a list shows before it only counts the others.
_SHOWN = 5
# From here on (0 to 1, by difflib) one name is taken for a slip of another.
_NEAR = 0.75


def written(element: etree._Element) -> str:
    """Return an element's name as its author wrote it, with the prefix: DTDs know no other."""
    local = str(element.tag).rpartition("}")[2]
    prefix = element.prefix
    return f"{prefix}:{local}" if prefix else local


def one_of(names: Iterable[str]) -> str:
    """Return names as "<a>, <b> or <c>", and only the number of those beyond the fifth."""
    tags = [f"<{name}>" for name in names]
    more = len(tags) - _SHOWN
    if more > 1:
        tags[_SHOWN:] = [f"{more} more"]
    return joined(tags, "or")


def joined(words: list[str], last: str) -> str:
    """Return words as a list, `last` before the last of them."""
    if len(words) < 2:  # noqa: PLR2004 - a list of one is that word
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


@lru_cache(maxsize=4096)
def nearest(name: str, names: tuple[str, ...]) -> str | None:
    """Return the one of some names that a wrong one is a slip of, or None.

    The same name with another prefix, or in other letters, comes before any that is spelt alike.
    Answers are kept: what is wrong once is often wrong a hundred times.
    """
    import difflib  # noqa: PLC0415

    local = _bare(name)
    same = next((known for known in names if _bare(known) == local), None)
    close = [] if same else difflib.get_close_matches(name, names, n=1, cutoff=_NEAR)
    return same or next(iter(close), None)


def is_respelt(one: str, other: str) -> bool:
    """Say whether two names differ in their prefix, capitals and marks alone."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return name.rpartition(":")[2].casefold().replace("_", "-")
