"""The attributes that MathML elements take in HTML, and what their values may be.

The list is that of MathML 3 (<https://www.w3.org/TR/MathML3/chapter3.html>) without what could act
and what no browser heeds.
"""

from __future__ import annotations

import re

_SPACE = r"(negative)?((very){0,2}thi(n|ck)|medium)mathspace"
_LENGTH = rf"-?\d*(\.\d*)?(e[mx]|in|cm|mm|p[xtc]|%)?|{_SPACE}"
_PADDED = rf"[+-]?\d*(\.\d*)?\s*(%?\s*(height|depth|width)?|e[mx]|in|cm|mm|p[xtc]|{_SPACE})"
_COLOUR = (
    r"#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?|(?i:aqua|black|blue|fuchsia|gray|green|lime|maroon|navy"
    r"|olive|purple|red|silver|teal|white|yellow)"
)
_VARIANT = (
    "normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur"
    "|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial"
    "|tailed|looped|stretched"
)
_YES, _SIDE, _ROW = "true|false", "left|center|right", "top|bottom|center|baseline|axis"


def _list_of(item: str) -> str:
    return rf"({item})(\s+({item}))*"


_SWITCHES = (
    "accent accentunder bevelled displaystyle equalcolumns equalrows fence largeop movablelimits "
    "separator stretchy symmetric"
)
_LENGTHS = "depth height lspace minsize rspace subscriptshift superscriptshift width"
# What the value of an attribute may be.
_VALUES = {
    **dict.fromkeys(_SWITCHES.split(), _YES),
    **dict.fromkeys(_LENGTHS.split(), _LENGTH),
    **dict.fromkeys(["columnspan", "rowspan"], r"[1-9]\d{0,3}"),
    **dict.fromkeys(["columnspacing", "rowspacing"], _list_of(rf"(?=\S)({_LENGTH})")),
    **dict.fromkeys(["columnlines", "rowlines"], _list_of("none|solid|dashed")),
    **dict.fromkeys(["numalign", "denomalign"], _SIDE),
    "align": _ROW,
    "columnalign": _list_of(_SIDE),
    "dir": "ltr|rtl",
    "display": "block|inline",
    "form": "prefix|infix|postfix",
    "frame": "none|solid|dashed",
    "linethickness": f"{_LENGTH}|thin|medium|thick",
    "mathbackground": f"{_COLOUR}|transparent",
    "mathcolor": _COLOUR,
    "mathsize": f"small|normal|big|{_LENGTH}",
    "mathvariant": _VARIANT,
    "maxsize": f"{_LENGTH}|infinity",
    "notation": r"[a-z ]+",
    "rowalign": _list_of(_ROW),
    "scriptlevel": r"[+-]?\d+",
}
_PATTERNS = {name: re.compile(rf"\s*({value})\s*") for name, value in _VALUES.items()}
_PADDING = re.compile(rf"\s*({_PADDED})\s*")

_OF_WORDS = "mathsize mathvariant dir"
_TAKES = {
    "math": "alttext dir display displaystyle scriptlevel",
    "menclose": "notation",
    "mfrac": "bevelled denomalign linethickness numalign",
    "mi": _OF_WORDS,
    "mn": _OF_WORDS,
    "mo": f"{_OF_WORDS} accent fence form largeop lspace maxsize minsize movablelimits rspace"
    " separator stretchy symmetric",
    "mover": "accent",
    "mpadded": "depth height lspace voffset width",
    "mrow": "dir",
    "ms": f"{_OF_WORDS} lquote rquote",
    "mspace": "depth height width",
    "mstyle": " ".join(_VALUES).replace("display ", ""),
    "msub": "subscriptshift",
    "msubsup": "subscriptshift superscriptshift",
    "msup": "superscriptshift",
    "mtable": "align columnalign columnlines columnspacing displaystyle equalcolumns equalrows"
    " frame rowalign rowlines rowspacing width",
    "mtd": "columnalign columnspan rowalign rowspan",
    "mtext": _OF_WORDS,
    "mtr": "columnalign rowalign",
    "munder": "accentunder",
    "munderover": "accent accentunder",
}
# One word of a list that longer elements may hold.
_ONE_WORD = frozenset({("mtd", "columnalign"), ("mtd", "rowalign"), ("mtr", "rowalign")})
_COMMON = frozenset({"mathcolor", "mathbackground"})
_ATTRIBUTES = {name: _COMMON.union(row.split()) for name, row in _TAKES.items()}
_ATTRIBUTES["semantics"] = frozenset()


def takes(element: str, attribute: str, value: str) -> bool:
    """Say whether an element takes an attribute with a value."""
    if attribute not in _ATTRIBUTES.get(element, _COMMON):
        return False
    if element == "mpadded" and attribute in _TAKES["mpadded"].split():
        return bool(_PADDING.fullmatch(value))
    if (element, attribute) in _ONE_WORD and len(value.split()) != 1:
        return False
    return attribute not in _PATTERNS or bool(_PATTERNS[attribute].fullmatch(value))
