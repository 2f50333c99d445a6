"""Pictures for print as pictures for the web: TIFF, JPEG 2000, BMP and CMYK as PNG or JPEG.

One conversion serves page and PDF: at most 2400 by 3600 pixels are 300 dots an inch over the whole
width of an A4 page and more than that over its type area, which is what printers ask for; a screen
has no more either. The same bytes always come of the same file, and nothing is taken over but the
picture: no place and time of the photograph, no names.
"""

from __future__ import annotations

import io

from PIL import Image as Raster
from PIL import ImageCms, ImageOps

_LARGEST = (2400, 3600)
# Drawings have some hundred colours, with the shades at their edges a few thousand; photographs
# have tens of thousands. Lossless for the one, small for the other. In grey there are no more than
# 256 for either; but half of a drawing is of its paper and its inks, and no photograph is.
_COLOURS_OF_A_DRAWING = 4096
_INKS = 4
_QUALITY = 90


class Unshowable(ValueError):  # noqa: N818 - it is no error of the program
    """Why a picture cannot be shown, as a sentence for people."""


_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def converted(raster: Raster.Image) -> tuple[str, bytes, tuple[int, int]]:
    """Return a picture as PNG or JPEG: the ending of its kind, its bytes and its size.

    PNG where it is transparent or a drawing, JPEG where it is a photograph: that is, where it has
    more than 4096 colours, or is grey and more than half of it is not in its four commonest shades.
    Raises what Pillow raises for damaged files, and Unshowable for more
    than 16 bits a channel, for which nobody can say what is black and what is white.
    """
    shown = _in_srgb(_eight_bits(ImageOps.exif_transpose(raster)))
    shown.thumbnail(_LARGEST, Raster.Resampling.LANCZOS)
    shown.info = {}  # else Pillow writes parts of it into a PNG
    data = io.BytesIO()
    if "A" in shown.mode or _is_drawing(shown):
        # Optimised it would be a tenth smaller, and take 20 times as long.
        shown.save(data, "PNG")
        return ".png", data.getvalue(), shown.size
    shown.save(data, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return ".jpg", data.getvalue(), shown.size


def _is_drawing(raster: Raster.Image) -> bool:
    """Say whether a picture has few colours, and if it is grey, mainly very few."""
    counts = raster.getcolors(_COLOURS_OF_A_DRAWING)
    if counts is None:
        return False
    is_grey = all(not isinstance(colour, tuple) or len({*colour}) == 1 for _, colour in counts)
    commonest = sorted((count for count, _ in counts), reverse=True)[:_INKS]
    return not is_grey or sum(commonest) * 2 >= raster.width * raster.height


def _eight_bits(raster: Raster.Image) -> Raster.Image:
    """Return a picture with eight bits a channel."""
    if raster.mode in {"I", "F"}:
        raise Unshowable("it has 32 bits for each point; save it with 8 or 16")
    if raster.mode == "1":
        return raster.convert("L")  # so that making it smaller makes grey edges, not broken lines
    if raster.mode.startswith("I;16"):
        # Pillow's own conversion cuts off at 255; the upper byte is the shade.
        upper = 0 if raster.mode == "I;16B" else 1
        return Raster.frombytes("L", raster.size, raster.tobytes()[upper::2])
    if raster.mode in {"P", "PA"}:
        return raster.convert("RGBA" if raster.has_transparency_data else "RGB")
    return raster


def _in_srgb(raster: Raster.Image) -> Raster.Image:
    """Return a picture in the colours of the web, by its profile where it has one."""
    if raster.mode == "RGBA":
        colours = _in_srgb(_with_info(raster.convert("RGB"), raster))
        colours.putalpha(raster.getchannel("A"))
        return colours
    if raster.mode in {"L", "LA"}:
        return raster
    profile = raster.info.get("icc_profile")
    if raster.mode == "LAB" and not profile:
        return _by(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), raster)
    if profile and raster.mode in {"RGB", "CMYK", "LAB"}:
        try:
            return _by(ImageCms.ImageCmsProfile(io.BytesIO(profile)), raster)
        except (ImageCms.PyCMSError, OSError):
            pass  # a damaged profile, or another picture's: as if there were none
    return raster if raster.mode == "RGB" else raster.convert("RGB")


def _with_info(raster: Raster.Image, source: Raster.Image) -> Raster.Image:
    raster.info = dict(source.info)
    return raster


def _by(profile: ImageCms.ImageCmsProfile, raster: Raster.Image) -> Raster.Image:
    made = ImageCms.profileToProfile(raster, profile, _SRGB, outputMode="RGB")
    if made is None:
        raise ImageCms.PyCMSError("nothing came of it")
    return made
