"""The language codes Crossref takes.

Source: languages5.5.0.xsd (ISO 639-1 and 639-3 codes, in small letters, without a region).
"""

from __future__ import annotations

import re
from functools import cache

from ..gathered import gathered

_CODE = re.compile(r'enumeration value="([a-z]+)"')


@cache
def _codes() -> frozenset[str]:
    text = gathered("crossref/languages5.5.0.xsd").read_text(encoding="utf-8")
    return frozenset(_CODE.findall(text))


def language(tag: str) -> str:
    """Return Crossref's code of a language tag (`en` of `en-GB`), or "" where it has none."""
    code = tag.strip().lower().partition("-")[0]
    return code if code in _codes() else ""
