"""The media types Crossref takes, as `image/tiff`, in each version of its schema.

Source: mediatypes5.5.0.xsd and mediatypes5.4.0.xsd (2,000 of IANA's list), common5.3.1.xsd (140).
"""

from __future__ import annotations

import re
from functools import cache

from ..gathered import gathered
from .versions import VERSIONS

_TYPE = re.compile(r'enumeration value="([a-z]+/[^"]+)"')
_FILES = {"5.3.1": "common5.3.1.xsd"}


@cache
def media_types(version: str) -> frozenset[str]:
    """Return the media types that a version of the schema takes."""
    name = _FILES.get(version, f"mediatypes{version}.xsd")
    return frozenset(_TYPE.findall(gathered(f"crossref/{name}").read_text(encoding="utf-8")))


def is_media_type(text: str) -> bool:
    """Say whether the newest version takes a media type."""
    return text in media_types(VERSIONS[-1])
