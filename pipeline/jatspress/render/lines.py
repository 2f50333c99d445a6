"""Where a line may end and where it may not: filters for templates. They change no word."""

from __future__ import annotations

import re

from markupsafe import Markup

from .markup import as_html, shown

_HOST = re.compile(r"[a-z]+://[^/]*/")
_AFTER_SLASH_OR_BEFORE_SIGN = re.compile(r"(?<=/)(?!/)|(?=[.\-_(])")
_TAG_OR_WORD_AND_DASH = re.compile(r"<[^>]*>|[^\s<>]+ [–—](?= )")
_CITATION = re.compile(r"<cite\b.*?</cite>", re.DOTALL)
_TAG_OR_COMPOUND = re.compile(
    r"<a\b.*?</a>|<[^>]*>|&[^;\s]+;|[^\s<>&]*\w[-–:;(][^\s<>&]*", re.DOTALL
)
_LONGEST = 40  # a longer one, an address in the text, would run out of its column
_WHOLE = '<span class="whole">{}</span>'


def breakable(address: str) -> Markup:
    """Return an address that may go on in a new line after its host and a slash, or before a sign.

    The host stays whole: `https://doi` alone at the end of a line reads as the address.
    """
    host = _HOST.match(address)
    start = host.end() if host else 0
    parts = [address[:start], *_AFTER_SLASH_OR_BEFORE_SIGN.split(address[start:])]
    return as_html("<wbr>".join([shown(part) for part in parts if part]))


def bound_dashes(html: Markup) -> Markup:
    """Return HTML in which no line begins with a dash between words."""
    return Markup(_TAG_OR_WORD_AND_DASH.sub(_wrapped, str(html)))  # noqa: S704 - only spans


def whole_compounds(html: Markup) -> Markup:
    """Return HTML in which no line of a citation ends within a compound or a range of pages.

    Programs that read a PDF drop a hyphen at the end of a line, as if it were the layout's own:
    "erythematosus-related" would come back as one word; and `195–206` is one thing to the reader
    too. In the ragged lines of a reference list they can go to the next line whole.
    """
    return Markup(_CITATION.sub(_in_citation, str(html)))  # noqa: S704 - only spans are added


def _in_citation(citation: re.Match[str]) -> str:
    return _TAG_OR_COMPOUND.sub(_wrapped, citation[0])


def _wrapped(found: re.Match[str]) -> str:
    text = found[0]
    return text if text[0] in "<&" or len(text) > _LONGEST else _WHOLE.format(text)
