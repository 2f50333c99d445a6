"""The figures of an article: which file a graphic names, and where the page finds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree
from PIL import Image as Raster
from PIL import UnidentifiedImageError

from ..finding import Finding
from ..jats import Source
from .offences import MissingGraphic

# What browsers and WeasyPrint both show, in the order of preference where an href has no ending.
_SHOWN = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: `src` relative to the page, size in pixels where it has one."""

    src: str
    file: Path
    width: int | None = None
    height: int | None = None


@dataclass
class Assets:
    """Finds an article's figures, remembers what it was asked for, and what it did not find."""

    source: Source
    images: dict[str, Image] = field(default_factory=dict)
    looked_at: set[Path] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    _missing: set[str] = field(default_factory=set)

    def image(self, href: str, node: etree._Element) -> Image | None:
        """Return the picture an href names, or None and a finding, once for each href."""
        if href in self.images or href in self._missing:
            return self.images.get(href)
        file = self._file(href)
        if file is None:
            self._missing.add(href)
            message = (
                f"the figure file {href or '(no name given)'} is not beside the article as "
                f"{', '.join(ending[1:] for ending in _SHOWN)}; put it there"
            )
            self.findings.append(MissingGraphic.found(message, self.source.place(node)))
            return None
        self.images[href] = _measured(self.source.path.parent, file)
        return self.images[href]

    def _file(self, href: str) -> Path | None:
        """Return the file an href names: inside the article's folder, with or without ending."""
        folder = self.source.path.parent.resolve()
        if not href or "\0" in href:
            return None
        wanted = folder / href
        for candidate in (wanted, *(wanted.with_name(wanted.name + end) for end in _SHOWN)):
            if not candidate.resolve().is_relative_to(folder):
                return None
            self.looked_at.add(candidate)
            if candidate.suffix.lower() in _SHOWN and candidate.is_file():
                return candidate
        return None


def _measured(folder: Path, file: Path) -> Image:
    """Return the picture of a file; a file that is no raster image has no size of its own."""
    src = PurePosixPath(file.relative_to(folder.resolve())).as_posix()
    try:
        with Raster.open(file) as raster:
            return Image(src, file, *raster.size)
    except (UnidentifiedImageError, OSError):
        return Image(src, file)
