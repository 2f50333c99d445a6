"""The figures of an article: which file a graphic names, and where the page finds it."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from lxml import etree
from PIL import Image as Raster
from PIL import UnidentifiedImageError

from ..finding import Finding, Offence
from ..jats import Source
from .offences import MissingFile, MissingGraphic, UnusableGraphic

# What browsers and WeasyPrint both show, in the order of preference where an href has no ending.
_SHOWN = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
_ASKED = "SVG, PNG, JPEG, GIF or WebP"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: its path beside the page, its bytes, its size in pixels if any."""

    path: str
    data: bytes
    width: int | None = None
    height: int | None = None

    @property
    def src(self) -> str:
        """The path as an address."""
        return quote(self.path)


@dataclass
class Assets:
    """Finds an article's figures, remembers what it was asked for, and what it did not find.

    `looked_at` holds the hash of each file that was looked for, None for one that was not there.
    """

    source: Source
    images: dict[str, Image] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    looked_at: dict[Path, str | None] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _missing: set[str] = field(default_factory=set)

    def image(self, href: str, node: etree._Element) -> Image | None:
        """Return the picture an href names, or None and a finding, once for each href."""
        if href not in self.images and href not in self._missing:
            found = self._find(href)
            if isinstance(found, Image):
                self.images[href] = found
            else:
                self._missing.add(href)
                offence, message = found
                self.findings.append(offence.found(message, self.source.place(node)))
        return self.images.get(href)

    def attached(self, href: str, node: etree._Element) -> str:
        """Return the address of a file to download, or "" and a finding, once for each href."""
        if quote(href) in self.files:
            return quote(href)
        if href in self._missing:
            return ""
        folder = self.source.path.parent.resolve()
        try:
            file = (folder / href).resolve()
            if href and file.is_relative_to(folder) and file.is_file():
                data = file.read_bytes()
                path = file.relative_to(folder).as_posix()
                self.looked_at[folder / href] = _digest(data)
                self.files[path] = data
                return quote(path)
        except (OSError, RuntimeError, ValueError):
            pass  # a name that no disk can have is a file that is not there
        self._missing.add(href)
        self.looked_at[folder / href] = None
        message = f"there is no file {href or '(no name given)'} beside the article; put it there"
        self.findings.append(MissingFile.found(message, self.source.place(node)))
        return ""

    def _find(self, href: str) -> Image | tuple[type[Offence], str]:
        """Return the picture of an href, or what is wrong with it."""
        folder = self.source.path.parent.resolve()
        name = href or "(no name given)"
        try:
            for candidate in _candidates(folder, href):
                inside = candidate.resolve()
                if not inside.is_relative_to(folder):
                    break
                data = inside.read_bytes() if inside.is_file() else None
                self.looked_at[candidate] = _digest(data)
                if data is not None:
                    return _measured(inside.relative_to(folder).as_posix(), data)
        except (OSError, RuntimeError, ValueError) as error:
            return UnusableGraphic, f"the figure file {name} cannot be read: {error}"
        beside = folder / href if href else folder
        if beside.suffix and beside.suffix.lower() not in _SHOWN and beside.is_file():
            return MissingGraphic, f"{name} is of a kind that is not shown; save it as {_ASKED}"
        return MissingGraphic, f"there is no figure file {name} beside the article; put it there"


def _candidates(folder: Path, href: str) -> list[Path]:
    """Return the files an href may mean: itself, or with an ending that it lacks."""
    wanted = folder / href
    if not href or not wanted.name:
        return []
    named = [wanted] if wanted.suffix.lower() in _SHOWN else []
    return named + [wanted.with_name(wanted.name + ending) for ending in _SHOWN]


def _digest(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _measured(path: str, data: bytes) -> Image:
    """Return the picture of a file's bytes; what is no raster image has no size of its own.

    Raises ValueError for a picture of more pixels than any page needs.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Raster.DecompressionBombWarning)
        try:
            with Raster.open(io.BytesIO(data)) as raster:
                return Image(path, data, *raster.size)
        except Raster.DecompressionBombError as error:
            raise ValueError("it has more pixels than any page needs") from error
        except (UnidentifiedImageError, OSError):
            return Image(path, data)
