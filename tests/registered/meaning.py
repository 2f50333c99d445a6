"""What two texts mean alike: letters without case, marks and spaces; links without resolver."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import unquote

_LINK = re.compile(r"https?://\S+|10\.\d{4,9}/\S+", re.IGNORECASE)
_RESOLVER = re.compile(r"^https?://(?:(?:dx\.)?doi\.org/|www\.)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def bare(link: str) -> str:
    """Return a link without scheme, DOI resolver, case, and slash at its end."""
    return _RESOLVER.sub("", unquote(link.strip())).rstrip("/").casefold()


@cache
def folded(text: str) -> str:
    """Return what a text says: a link bare, of anything else its letters and digits in a row."""
    text = text.strip()
    return bare(text) if _LINK.fullmatch(text) else "".join(words(text))


def words(text: str) -> list[str]:
    """Return the words of a text, their letters without case and ligature."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def links(text: str) -> set[str]:
    """Return the links within a text, bare."""
    return {bare(found.rstrip(".,;)")) for found in _LINK.findall(text)}
