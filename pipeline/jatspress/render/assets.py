"""The files of an article: its pictures as they are shown, and what is offered for download."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from lxml import etree

from ..finding import Finding, Offence
from ..jats import Source
from .alt_text import is_described
from .conversion import Unshowable
from .filenames import CONVERTED, SHOWN, VIDEOS, ending, is_on_the_web
from .folder import Folder
from .offences import (
    FurtherPages,
    MissingAlternativeText,
    MissingFile,
    MissingGraphic,
    UnusableGraphic,
)
from .pictures import Image, picture

_ASKED = ", ".join(kind.lstrip(".").upper() for kind in (*SHOWN, *CONVERTED) if kind != ".jpg")
_GRAPHICS = frozenset({"graphic", "inline-graphic"})
_OTHERS = frozenset({"media", "inline-media"})
# What the page's own folder has; a file of such a name goes into a folder of its own.
_OURS = frozenset({"index.html", "report.json", "crossref.html", "crossref.xml"})
_APART = "files"
_KILO = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """A file a reader may fetch: its address, its name and how many bytes it has."""

    src: str
    name: str
    length: int

    @property
    def size(self) -> str:
        """The length in words, rounded up: 1 kB, 340 kB, 12 MB."""
        number, unit = self.length, "kB"
        for larger in ("MB", "GB"):
            if number < 10 * _KILO * _KILO:
                break
            number, unit = -(-number // _KILO), larger
        return f"{-(-number // _KILO)} {unit}"


@dataclass
class Assets:
    """Finds an article's files and remembers what it was asked for, and what it did not find.

    A file that is missing or faulty is one finding, at the first place that uses it: there is one
    thing to do about it. A picture without words is one finding for each, as each needs its own.
    """

    source: Source
    images: dict[str, Image] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    _found: list[tuple[type[Offence], str, etree._Element]] = field(default_factory=list)
    _folder: Folder = field(init=False)
    _by_path: dict[str, Image] = field(default_factory=dict)
    _downloads: dict[str, Download | None] = field(default_factory=dict)
    _faulty: set[str] = field(default_factory=set)
    _looked_over: set[etree._Element] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._folder = Folder(self.source.path)

    @property
    def findings(self) -> list[Finding]:
        """What was found wrong so far."""
        return [kind.found(said, self.source.place(node)) for kind, said, node in self._found]

    @property
    def looked_at(self) -> dict[Path, str | None]:
        """The hash of each file looked for, None for one that was not there; see `Folder`."""
        return self._folder.looked_at

    def image(self, href: str, node: etree._Element) -> Image | None:
        """Return the picture an href names, or None and a finding, once for each href."""
        if href not in self.images and href not in self._faulty:
            self._fetch(href, node)
        found = self.images.get(href)
        if found and node not in self._looked_over and not is_described(node):
            message = f"<{etree.QName(node).localname}> has no <alt-text>; say what it shows"
            self._find(MissingAlternativeText, message, node)
        self._looked_over.add(node)
        return found

    def backdrop(self, href: str, node: etree._Element) -> Image | None:
        """Return a picture that needs no words, because what it stands before has them."""
        self._looked_over.add(node)
        return self.image(href, node)

    def attached(self, href: str, node: etree._Element) -> Download | None:
        """Return a file to download, or None and a finding, once for each href."""
        if href not in self._downloads:
            self._downloads[href] = self._attach(href, node)
        return self._downloads[href]

    def worth(self, name: str, href: str) -> int:
        """Return how much of an alternative a reader gets: 0 a film, 2 nothing, 1 anything else."""
        if name in _GRAPHICS:
            return 1 if len(self._folder.picture(href)) == 1 else 2
        if name in _OTHERS and not is_on_the_web(href):
            there = len(self._folder.attachment(href)) == 1
            return (0 if ending(href) in VIDEOS else 1) if there else 2
        return 1

    def _fetch(self, href: str, node: etree._Element) -> None:
        found = self._folder.picture(href)
        if len(found) != 1:
            self._fault(href, MissingGraphic, self._why_missing(href, found), node)
            return
        try:
            path, data = self._folder.read(found[0])
            if path not in self._by_path:
                self._by_path[path] = picture(path, data)
        except (OSError, Unshowable) as error:
            self._fault(href, UnusableGraphic, f"the figure file {found[0]}: {error}", node)
            return
        self.images[href] = self._by_path[path]
        if self.images[href].has_more_pages:
            message = f"{path} has several pages, and only the first is shown; make a file of each"
            self._find(FurtherPages, message, node)

    def _why_missing(self, href: str, found: list[str]) -> str:
        name = href or "(no name given)"
        if found:
            return f"{name} may be any of {', '.join(found)}; name its folder"
        if is_on_the_web(href):
            return f"{name} is on the web, and nothing is fetched; put the file beside the article"
        if self._folder.unshown(href):
            return f"{name} is of a kind that is not shown; save it as {_ASKED} beside it"
        return f"there is no figure file {name} beside the article; put it there"

    def _attach(self, href: str, node: etree._Element) -> Download | None:
        found = self._folder.attachment(href)
        name = href or "(no name given)"
        message = f"there is no file {name} beside the article; put it there"
        if len(found) > 1:
            message = f"{name} may be any of {', '.join(found)}; name the file in full"
        if len(found) == 1:
            try:
                path, data = self._folder.read(found[0])
            except OSError as error:
                message = f"the file {name} cannot be read: {error.strerror}"
            else:
                place = self._beside_the_page(path)
                self.files[place] = data
                return Download(quote(place), path.rpartition("/")[2], len(data))
        self._find(MissingFile, message, node)
        return None

    def _beside_the_page(self, path: str) -> str:
        """Return where a file goes: as it lies, or apart where the page's own files would be."""
        name = path.lower()
        is_like_the_pdf = name.endswith(".pdf") and self.source.path.stem.lower() in name
        return f"{_APART}/{path}" if name in _OURS or is_like_the_pdf else path

    def _fault(self, href: str, kind: type[Offence], message: str, node: etree._Element) -> None:
        self._faulty.add(href)
        self._find(kind, message, node)

    def _find(self, kind: type[Offence], message: str, node: etree._Element) -> None:
        # Its place is looked for when somebody wants to know: that takes longer than a page.
        self._found.append((kind, message, node))
