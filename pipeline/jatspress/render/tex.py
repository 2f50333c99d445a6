"""Formulas that an article has in TeX alone, as MathML.

latex2mathml knows the mathematics of LaTeX and of AMS' packages. What it does not know it leaves in
the formula as a command: such a formula is refused, and the article's picture of it is shown, or
the TeX itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from latex2mathml import exceptions
from latex2mathml.converter import convert
from lxml import etree
from markupsafe import Markup

from . import mathml

# What it raises where a formula is no TeX: its own errors, and those of Python it runs into.
_REFUSALS: tuple[type[Exception], ...] = (
    *(row for row in vars(exceptions).values() if isinstance(row, type)),
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
    StopIteration,
    etree.XMLSyntaxError,
)
_DOCUMENT = re.compile(r"\\begin\s*\{document\}(.*?)\\end\s*\{document\}", re.DOTALL)
# Marks around a formula, which say only that it is one.
_AROUND = re.compile(r"\A\s*(?:\$\$?|\\\[|\\\()?(.*?)(?:\$\$?|\\\]|\\\))?\s*\Z", re.DOTALL)
# For LaTeX's own references and numbers; the article's number is the label of the formula.
_BOOKKEEPING = re.compile(r"\\label\s*\{[^{}]*\}|\\nonumber|\\notag")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n\s*")
_PERCENT = re.compile(r"(?<!\\)%")
_NUMBERED = re.compile(r"\\(begin|end)\s*\{(align|eqnarray|gather|multline|alignat|flalign)\}")
# How many children an element of MathML 3 must have (https://www.w3.org/TR/MathML3/chapter3.html).
_PARTS = {
    "mfrac": 2,
    "mroot": 2,
    "msub": 2,
    "msup": 2,
    "munder": 2,
    "mover": 2,
    "msubsup": 3,
    "munderover": 3,
}


def formula(element: etree._Element) -> str:
    """Return the formula of a tex-math; a document around it, `$`, comments and labels go.

    A last `%` that ends no line is meant as the sign. Some publishers put the TeX into a processing
    instruction, `<?CDATA …?>`.
    """
    text = "".join(map(str, element.itertext(etree.Element)))
    if not text.strip():
        text = str(element.xpath("string(.//processing-instruction('CDATA'))"))
    document = _DOCUMENT.search(text)
    inside = _AROUND.sub(r"\1", _COMMENT.sub("", document[1] if document else text))
    return " ".join(_BOOKKEEPING.sub("", _PERCENT.sub(r"\\%", inside)).split())


@lru_cache(maxsize=4096)
def as_html(tex: str, *, is_block: bool) -> Markup | None:
    """Return a formula as MathML that also holds its TeX, or None where it cannot be converted."""
    wanted = _NUMBERED.sub(r"\\\1{\2*}", tex)
    try:
        math = etree.fromstring(convert(wanted, display="block" if is_block else "inline"))
    except _REFUSALS:
        return None
    if not all(map(_is_understood, math.iter(etree.Element))):
        return None
    start, _, rest = mathml.as_html(math, lambda _: False).partition(">")
    note = f'<annotation encoding="application/x-tex">{escape(tex)}</annotation>'
    inside = rest.removesuffix("</math>")
    return Markup(f"{start}><semantics><mrow>{inside}</mrow>{note}</semantics></math>")  # noqa: S704


def _is_understood(element: etree._Element) -> bool:
    """Say whether an element has all its parts and holds no command in place of a sign."""
    name = etree.QName(element).localname
    text = (element.text or "").strip()
    is_command = name == "mi" and (text.startswith("\\") or text in {"{", "}", "&", "$"})
    return len(element) == _PARTS.get(name, len(element)) and not is_command
