"""The media types Crossref takes, as `image/tiff`, in each version of its schema.

Source: mediatypes5.5.0.xsd and mediatypes5.4.0.xsd (2,000 of IANA's list), common5.3.1.xsd (140).
"""

from __future__ import annotations

import re
from functools import cache

from ..gathered import gathered
from .versions import VERSIONS

_OFFICE = "application/vnd.openxmlformats-officedocument"
_BY_ENDING = {
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "eps": "application/postscript",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "mov": "video/quicktime",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "rtf": "text/rtf",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "tsv": "text/tab-separated-values",
    "txt": "text/plain",
    "xls": "application/vnd.ms-excel",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
}
_TYPE = re.compile(r'enumeration\s+value="([a-z]+/[^"]+)"')
_FILES = {"5.3.1": "common5.3.1.xsd"}


@cache
def media_types(version: str) -> frozenset[str]:
    """Return the media types that a version of the schema takes."""
    name = _FILES.get(version, f"mediatypes{version}.xsd")
    return frozenset(_TYPE.findall(gathered(f"crossref/{name}").read_text(encoding="utf-8")))


def media_type(stated: str, file: str) -> str:
    """Return the media type of a file that the newest version takes, or "".

    Articles write the ending of the file for its type too, as `application/docx`, or types of old,
    as `image/x-tiff`; the ending of the file's name tells where nothing is stated.
    """
    known = media_types(VERSIONS[-1])
    said = stated.strip().lower()
    subtype = said.rpartition("/")[2].removeprefix("x-")
    ending = file.rpartition(".")[2].lower() if "." in file else ""
    found = (said, _BY_ENDING.get(subtype, ""), _BY_ENDING.get(ending, ""))
    return next((row for row in found if row in known), "")
