"""Which articles paths name, and what each is called in build/."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import NothingToDo, SameName
from .job import SHARED, Job
from .record import FOLDER as RECORDS
from .record import article_of
from .settings import Settings, settings_for

PathLike = str | Path


def find(paths: Sequence[PathLike], *, named: bool = True) -> list[Job]:
    """Return the articles that paths name: XML files, and those in folders.

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
    given = list(files.values())
    own = names(given) if named else [Path(file).stem for file in given]
    settings: dict[Path, Settings] = {}
    for path in map(Path, given):
        if path.parent not in settings:
            settings[path.parent] = settings_for(path)
    return [
        Job(Path(file), file, name, settings[Path(file).parent])
        for file, name in zip(given, own, strict=True)
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
        ours = _results(here / RECORDS)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in ours
        )
        found += [here / name for name in files if name.endswith(".xml") and name[0] != "."]
    return sorted(file for file in found if file.is_file())


def _refuse(error: OSError) -> None:
    raise NothingToDo(f"{error.filename}: cannot be opened: {error.strerror}") from error


def _results(records: Path) -> set[str]:
    """Return the names of the folders beside records that hold results."""
    if not records.is_dir():
        return set()
    return {SHARED, *map(article_of, records.glob("*.json"))}


def names(files: Sequence[str]) -> list[str]:
    """Return each article's name in build/: its stem, with its folder's before it in a collision.

    Names that differ only in case collide, since they would on many disks. Raises SameName where
    the folder's name does not help, or a name is one of ours.
    """
    stems = [Path(file).stem for file in files]
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
