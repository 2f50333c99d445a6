"""HTML that has to stand in a line, or in a link: what may not be there keeps its words only."""

from __future__ import annotations

import re

_BLOCKS = (
    "address aside blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 "
    "h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul"
)
_BLOCK = re.compile(rf"<(/?)({'|'.join(_BLOCKS.split())})((?:\s[^>]*)?)>")
_LINK = re.compile(r"<(/?)(a)((?:\s[^>]*)?)>")
# Other attributes have no meaning on a span.
_KEPT = re.compile(r'\s(?:id|class|lang)="[^"]*"')
# The first and the last character that a reader sees.
_FIRST = re.compile(r"(?:<[^>]*>)*(&[^;\s]*;|[^<])")
_LAST = re.compile(r"([^<>])(?:<[^>]*>)*\Z")
_BLOCK_ENDS = re.compile(rf"(?:</(?:{'|'.join(_BLOCKS.split())})>|<br>)\Z")
_OPEN = frozenset(" \n\t\u00a0([{/-–—“‘«")
_VOID = {"hr": "<br>", "col": ""}


def has_blocks(piece: str) -> bool:
    """Say whether there is a block in some HTML."""
    return "<" in piece and bool(_BLOCK.search(piece))


def in_line(piece: str) -> str:
    """Return HTML with each block made a span, so that it may stand in a line."""
    return _BLOCK.sub(_span, piece) if "<" in piece else piece


def unlinked(piece: str) -> str:
    """Return HTML with each link made a span: HTML has no link within a link."""
    return _LINK.sub(_span, piece) if "<a" in piece else piece


def touch(before: str, after: str) -> bool:
    """Say whether the words of two pieces of HTML would run together, one right after the other."""
    if after[:1].isalnum() and before[-1:].isalnum():
        return True  # as most do, without a look at their mark-up
    if _BLOCK.match(after) or _BLOCK_ENDS.search(before):
        return False
    last, first = _LAST.search(before), _FIRST.match(after)
    return bool(last and first and first[1].isalnum() and last[1] not in _OPEN)


def _span(tag: re.Match[str]) -> str:
    closing, name, attributes = tag.groups()
    if name in _VOID:
        return _VOID[name]
    if closing:
        # Words of two blocks do not run together.
        return "</span>" if name == "a" else "</span> "
    return f"<span{''.join(_KEPT.findall(attributes))}>"
