"""Compounds in references stay whole in print.

Programs that read a PDF drop a hyphen at the end of a line, as if it were the layout's own:
"erythematosus-related" would come back as one word. In the ragged lines of a reference list a
compound can go to the next line whole.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_CITATION = re.compile(r"<cite\b.*?</cite>", re.DOTALL)
_TAG_OR_COMPOUND = re.compile(r"<a\b.*?</a>|<[^>]*>|&[^;\s]+;|\w+(?:-\w+)+", re.DOTALL)


def whole_compounds(html: Markup) -> Markup:
    """Return HTML in which no line of a citation breaks at a hyphen within a word."""
    return Markup(_CITATION.sub(_in_citation, html))  # noqa: S704 - only spans are added


def _in_citation(citation: re.Match[str]) -> str:
    return _TAG_OR_COMPOUND.sub(_wrapped, citation[0])


def _wrapped(found: re.Match[str]) -> str:
    text = found[0]
    return text if text[0] in "<&" else f'<span class="whole">{text}</span>'
