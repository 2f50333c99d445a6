"""A picture as page and PDF can show it: measured, proven whole, and converted where it must be."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

from PIL import Image as Raster
from PIL import ImageFile, UnidentifiedImageError

from .conversion import Unshowable, converted
from .filenames import ending
from .svg import svg_size

# The kinds we read at all. Pillow would hand EPS to Ghostscript, a program that runs what it reads.
_READ = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "JPEG2000", "BMP")
_SHOWN = frozenset({"PNG", "JPEG", "MPO", "GIF", "WEBP"})
# Of these a colour means something else in each printing house.
_FOR_PRINT = "CMYK"
# 1200 dots an inch over an A4 page are 139 million.
_MOST_PIXELS = 150_000_000
_TOO_MANY = "it has more pixels than any page needs; save it smaller"
# What Pillow raises for a file that is not what it says it is.
_DAMAGE = (
    *(OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError),
    *(OverflowError, MemoryError, struct.error),
)
_ORIENTATION, _LIES_ON_ITS_SIDE = 0x0112, frozenset({5, 6, 7, 8})
_SUBFILE, _REDUCED = 254, 1  # TIFF 6.0, NewSubfileType: the same picture, smaller
_TALLEST_ON_A_LINE = 40  # 2.4 times the size of the type


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: its path beside the page, its bytes, its size in CSS pixels.

    `has_more_pages` says that its file has further pages, which are not shown.
    """

    path: str
    data: bytes
    width: int
    height: int
    has_more_pages: bool = False

    @property
    def src(self) -> str:
        """The path as an address."""
        return quote(self.path)

    @property
    def size_on_a_line(self) -> tuple[int, int]:
        """Width and height where it stands among words: no taller than a fraction does."""
        height = min(self.height, _TALLEST_ON_A_LINE)
        return max(1, round(self.width * height / self.height)), height


def picture(path: str, data: bytes) -> Image:
    """Return a file as a picture that can be shown.

    What browsers show stays as it is, byte for byte. TIFF, JPEG 2000, BMP and CMYK are converted,
    once for page and PDF. Raises Unshowable for what is damaged, too big or no picture.
    """
    if ending(path) == ".svg" or data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _svg(path, data)
    with _whole_only(), warnings.catch_warnings():
        # Pillow warns of big pictures, which are measured here, and of odd metadata.
        warnings.simplefilter("ignore")
        try:
            with Raster.open(io.BytesIO(data), formats=_READ) as raster:
                return _shown(path, data, raster)
        except Raster.DecompressionBombError as error:
            raise Unshowable(_TOO_MANY) from error
        except UnidentifiedImageError as error:
            raise Unshowable("it is no picture of a kind that is known") from error
        except Unshowable:
            raise
        except _DAMAGE as error:
            raise Unshowable(f"it is damaged ({error}); save it anew") from error


@contextmanager
def _whole_only() -> Iterator[None]:
    """Let Pillow refuse pictures that are cut short.

    WeasyPrint makes it take them, for the whole process and from the moment it is loaded: what is
    found in an article would depend on whether a PDF was made before.
    """
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _svg(path: str, data: bytes) -> Image:
    try:
        size = svg_size(data)
    except ValueError as error:
        raise Unshowable(f"{error}; save it anew") from error
    # By its ending alone a browser knows an SVG.
    return Image(path if ending(path) == ".svg" else f"{path}.svg", data, *size)


def _shown(path: str, data: bytes, raster: Raster.Image) -> Image:
    if raster.width * raster.height > _MOST_PIXELS:
        raise Unshowable(_TOO_MANY)
    if raster.format in _SHOWN and raster.mode != _FOR_PRINT:
        size = _upright(raster)
        _prove_whole(raster)
        return Image(path, data, *size)
    suffix, made, size = converted(raster)
    same = ending(path).replace(".jpeg", ".jpg") == suffix
    return Image(path if same else path + suffix, made, *size, _has_more_pages(raster))


def _upright(raster: Raster.Image) -> tuple[int, int]:
    """Return width and height as browsers show a picture: cameras note how they were held."""
    width, height = raster.size
    turns = raster.format in {"JPEG", "MPO"}
    if turns and raster.getexif().get(_ORIENTATION) in _LIES_ON_ITS_SIDE:
        return height, width
    return width, height


def _prove_whole(raster: Raster.Image) -> None:
    """Raise one of _DAMAGE where a picture is cut short or garbled, in the cheapest way there is.

    A PNG has a sum for each of its parts, so nothing need be decoded (0.5 ms for 4 million pixels,
    against 68 ms); a WebP says how long it is; a JPEG is decoded at an eighth of its size (3 to 9
    ms, against 10 to 16); of a GIF the first picture is decoded (10 to 20 ms). The picture is of no
    use afterwards.
    """
    if raster.format in {"PNG", "WEBP"}:
        raster.verify()
        return
    raster.draft("L", (raster.width // 8, raster.height // 8))
    raster.load()


def _has_more_pages(raster: Raster.Image) -> bool:
    """Say whether a TIFF has a second page that is not just the first one smaller."""
    if raster.format != "TIFF":
        return False
    try:
        raster.seek(1)
    except EOFError:
        return False
    return not int(getattr(raster, "tag_v2", {}).get(_SUBFILE, 0)) & _REDUCED
