"""What an href means as the name of a file, by the ways publishers write it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

# What browsers and WeasyPrint both show, the best for the web first. GIF comes last, for archives
# such as PubMed Central's keep the thumbnail of a JPEG under its name as a GIF.
SHOWN = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")
# What is shown after conversion.
CONVERTED = (".tif", ".tiff", ".jp2", ".bmp")
# What is shown only by a file of the same name in another format.
UNSHOWN = (".eps", ".ps", ".ai", ".pdf", ".wmf", ".emf", ".svgz", ".psd", ".cdr", ".ppt", ".pptx")
PICTURES = (*SHOWN, *CONVERTED)
_OF_PICTURES = frozenset({*PICTURES, *UNSHOWN})
# What browsers play.
VIDEOS = (".mp4", ".m4v", ".webm", ".ogv", ".mov")
AUDIOS = (".mp3", ".m4a", ".oga", ".ogg", ".opus", ".wav", ".flac", ".aac")

# The same as subtypes of audio and video: RFC 6838 names, as JATS has them.
_PLAYED = frozenset({"mp4", "webm", "ogg", "mpeg3", "mpeg", "quicktime", "wav", "flac", "aac"})

_WEB = re.compile(r"(?i)(https?|ftp):|//")
# `info:doi/10.1371/journal.pone.0012345.g001`, `file:fig.png`, `C:\figs\fig.png`, `/img/fig.png`:
# of what stands for a place elsewhere, only the last part can be the name of a file here.
_ELSEWHERE = re.compile(r"(?i)info:|doi:|file:|[a-z]:[\\/]|[\\/]")
# The files of PLOS go with and without this before `pone.0012345.g001`.
_PLOS = re.compile(r"(?i)(journal\.)?(p[a-z]{3}\.\d{7}\..+)")
# `pone.0012345.s001`, `pbio.0040088.sd001` and `supplement`: no ending of a kind of file.
_ENDLESS = re.compile(r"(?i)[^.]*|.+\.([a-z]?\d+|[a-z]{2}\d{3})")


def is_on_the_web(href: str) -> bool:
    """Say whether an href is an address on the web."""
    return bool(_WEB.match(href.strip()))


@lru_cache(maxsize=1024)
def local_paths(href: str) -> tuple[str, ...]:
    """Return the relative paths an href may mean, the likeliest first.

    As written, without what follows `?` or `#`, and decoded from %20 and the like; of an address
    elsewhere its last part. There is none for a path that leads out of the article's folder.
    """
    spellings = [href.strip(), re.split(r"[?#]", href.strip())[0]]
    spellings += [unquote(spelling) for spelling in spellings]
    found: dict[str, None] = {}
    for spelling in dict.fromkeys(spellings):
        path = _relative(spelling)
        found |= dict.fromkeys([path, *_of_plos(path)] if path else [])
    return tuple(found)


def _relative(spelling: str) -> str:
    """Return a path without `.` and `..`, "" for none and for one that leads out."""
    parts = [part for part in re.split(r"[\\/]+", spelling) if part not in {"", "."}]
    if _WEB.match(spelling) or _ELSEWHERE.match(spelling):
        last = re.sub(r"(?i)^(file|doi|info):", "", parts[-1]) if parts else ""
        return "" if last == ".." else last
    inside: list[str] = []
    for part in parts:
        if part != "..":
            inside.append(part)
        elif inside:
            inside.pop()
        else:
            return ""
    return "/".join(inside)


def _of_plos(path: str) -> list[str]:
    known = _PLOS.fullmatch(path)
    return [known[2], f"journal.{known[2]}"] if known else []


def ending(path: str) -> str:
    """Return the ending of a path in lower case, with its dot; "" where it has none."""
    name = path.rpartition("/")[2]
    return name[name.rfind(".") :].lower() if "." in name[1:] else ""


def player(mimetype: str, subtype: str, href: str) -> str:
    """Return what plays a file: `video`, `audio`, or "" for what browsers do not play.

    The ending of its name decides; where it has none that says something, what JATS says does:
    https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/mimetype.html
    """
    kind = ending(re.split(r"[?#]", href)[0])
    if kind in VIDEOS:
        return "video"
    if kind in AUDIOS:
        return "audio"
    first, _, second = mimetype.lower().partition("/")
    plays = first in {"video", "audio"} and (second or subtype.lower()) in _PLAYED
    return first if plays and lacks_ending(href) else ""


def key(name: str) -> str:
    """Return a name as it is compared: whatever its case and its form of accents.

    A name typed on a Mac has its accents apart from their letters, elsewhere they are one.
    """
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def without_ending(name: str) -> str:
    """Return a name without the ending of a picture, if it has one."""
    known = ending(name)
    return name[: -len(known)] if known in _OF_PICTURES else name


def lacks_ending(name: str) -> bool:
    """Say whether a name has no ending that says what kind of file it is."""
    return bool(_ENDLESS.fullmatch(name))
