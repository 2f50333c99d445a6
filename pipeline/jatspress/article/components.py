"""The parts of an article that have a DOI of their own."""

from __future__ import annotations

from dataclasses import dataclass

from .identifiers import Doi
from .licence import Permissions


@dataclass(frozen=True, slots=True)
class Component:
    """A figure, table, video or supplement with a DOI of its own.

    `element` is its JATS name, `title` label and title, `caption` what stands below that,
    `media_type` as `image/tiff`, as the article states it, `file` the name of its file.
    """

    doi: Doi
    element: str
    id: str = ""
    title: str = ""
    caption: str = ""
    media_type: str = ""
    file: str = ""
    permissions: Permissions = Permissions()  # noqa: RUF009 - frozen, so it can be shared
