"""Which articles paths name, and what each is called in build/."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.parsers import expat
from xml.parsers.expat import ExpatError

from .errors import NothingToDo, SameName
from .job import Job
from .listing import SHARED, results
from .settings import Settings, settings_for

PathLike = str | Path
# How much of a file is looked at to find its first tag.
_PART = 4096


def find(paths: Sequence[PathLike], *, named: bool = True) -> list[Job]:
    """Return the articles that paths name: XML files, those in folders, and those in wrappers.

    Results of ours in a folder are passed over. `named` says whether each needs a name of its own
    in build/. Raises NothingToDo, SameName, SettingsError.
    """
    files: dict[Path, str] = {}
    for named_path in paths:
        for file in _files(named_path):
            files.setdefault(Path(file).resolve(), file)
    if not files:
        listed = ", ".join(map(str, paths)) or "nothing"
        raise NothingToDo(f"there is no article in {listed}; name XML files or a folder of them")
    found = [(file, number) for file in files.values() for number in _numbers(Path(file))]
    own = names(found) if named else [_stem(file, number) for file, number in found]
    settings: dict[Path, Settings] = {}
    for path in map(Path, files.values()):
        if path.parent not in settings:
            settings[path.parent] = settings_for(path)
    return [
        Job(Path(file), file, name, settings[Path(file).parent], number)
        for (file, number), name in zip(found, own, strict=True)
    ]


def _files(path: PathLike) -> Iterator[str]:
    """Yield the articles of one path as the user would write them."""
    place = Path(path)
    try:
        is_folder, is_there = place.is_dir(), place.exists()
    except OSError as error:
        raise NothingToDo(f"{path}: cannot be opened: {error.strerror}") from error
    if not is_there:
        raise NothingToDo(f"{path}: there is no such file or folder")
    found = _below(place) if is_folder else [place]
    for file in found:
        try:
            str(file).encode()
        except UnicodeEncodeError as error:
            shown = str(file).encode(errors="replace").decode()
            raise NothingToDo(f"{shown}: the file's name is not UTF-8; rename it") from error
        yield str(path) if file is place else str(file)


def _below(folder: Path) -> list[Path]:
    """Return the XML files below a folder, hidden ones and results of ours left out."""
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=_refuse):
        here = Path(place)
        ours = results(here)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in ours
        )
        found += [here / name for name in files if name.endswith(".xml") and name[0] != "."]
    return sorted(file for file in found if file.is_file())


def _refuse(error: OSError) -> None:
    raise NothingToDo(f"{error.filename}: cannot be opened: {error.strerror}") from error


def _numbers(file: Path) -> list[int] | list[None]:
    """Return the numbers of the articles in a wrapper, from 1; [None] where there is just a file.

    A file that cannot be read is left to those who read it: they say what is wrong.
    """
    count = 0 if _begins_as_article(file) else _articles_inside(file)
    return [*range(1, count + 1)] or [None]


def _begins_as_article(file: Path) -> bool:
    """Say whether the first start tag of a file is <article>; only as much as needed is read."""
    first: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, _attributes: first.append(name)
    try:
        with file.open("rb") as opened:
            while not first and (part := opened.read(_PART)):
                parser.Parse(part, False)  # noqa: FBT003 - expat's own signature: is this all?
    except (OSError, ExpatError, LookupError, ValueError):
        # What follows the first tag may be broken, or the encoding one that expat does not know.
        pass
    return bool(first) and first[0].rpartition(":")[2] == "article"


def _articles_inside(file: Path) -> int:
    """Return how many articles a document holds: what jats/articles.py takes for one.

    It is lxml that counts, so that the reader finds the same ones. It follows nothing, and drops
    its limits only where no entity could make use of that.
    """
    from lxml import etree  # noqa: PLC0415 - only wrappers need it, and it is slow to load

    try:
        data = file.read_bytes()
        has_entities = b"<!ENTITY" in data.replace(b"\0", b"")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=not has_entities
        )
        # A doubled xml:id would be the end here; under another name it is none.
        root = etree.fromstring(data.replace(b"xml:id", b"xml-id"), parser)
    except (OSError, etree.XMLSyntaxError):
        return 0
    if etree.QName(root).localname == "article":
        return 0
    return sum(node.find("{*}front") is not None for node in root.iter("{*}article"))


def _stem(file: str, number: int | None) -> str:
    """Return the name of an article before any collision: its file's, and its place in it."""
    return Path(file).stem if number is None else f"{Path(file).stem}-{number}"


def names(found: Sequence[tuple[str, int | None]]) -> list[str]:
    """Return each article's name in build/: its stem, with its folder's before it in a collision.

    `found` are files, each with the number of an article in it where it is a wrapper. Names that
    differ only in case collide, since they would on many disks. Raises SameName where the folder's
    name does not help, or a name is one of ours.
    """
    files = [file for file, _ in found]
    stems = [_stem(file, number) for file, number in found]
    for file, stem in zip(files, stems, strict=True):
        if stem.startswith(".") or stem == SHARED:
            raise SameName(f"{file}: no article can be called {stem}; rename the file")
    twins = _twins(stems)
    full = [
        f"{Path(file).resolve().parent.name}-{stem}" if stem.casefold() in twins else stem
        for file, stem in zip(files, stems, strict=True)
    ]
    for name, places in _twins(full).items():
        same = " and ".join(files[place] for place in places)
        raise SameName(
            f"{same} would all be written to {name}/; rename them, or build them into different "
            "folders with -o"
        )
    return full


def _twins(found: Sequence[str]) -> dict[str, list[int]]:
    """Return the names that occur more than once, in small letters, and where."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(found):
        places[name.casefold()].append(place)
    return {name: rows for name, rows in places.items() if len(rows) > 1}
