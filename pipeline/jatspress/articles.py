"""Which articles paths name, and what each is called in build/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import NothingToDo, SameName
from .job import Job
from .record import FOLDER as RECORDS
from .settings import Settings, settings_for

PathLike = str | Path


def find(paths: Sequence[PathLike], output: Path | None = None) -> list[Job]:
    """Return the articles that paths name: XML files, and those in folders.

    Folders with results of ours (`output`, and any that holds our records) are passed over.

    Raises NothingToDo, SameName, SettingsError.
    """
    files = list(dict.fromkeys(file for path in paths for file in _files(path, output)))
    if not files:
        named = ", ".join(map(str, paths)) or "nothing"
        raise NothingToDo(f"there is no article in {named}; name XML files or a folder of them")
    settings: dict[Path, Settings] = {}
    for file in map(Path, files):
        if file.parent not in settings:
            settings[file.parent] = settings_for(file)
    return [
        Job(Path(file), file, name, settings[Path(file).parent])
        for file, name in zip(files, names(files), strict=True)
    ]


def _files(path: PathLike, output: Path | None) -> Iterator[str]:
    """Yield the articles of one path as the user would write them."""
    place = Path(path)
    if not place.is_dir():
        if not place.exists():
            raise NothingToDo(f"{path}: there is no such file or folder")
        yield str(path)
        return
    results = {record.resolve().parent for record in place.rglob(RECORDS)}
    if output:
        results.add(output.resolve())
    for file in sorted(place.rglob("*.xml")):
        hidden = any(part.startswith(".") for part in file.relative_to(place).parts)
        if file.is_file() and not hidden and not results.intersection(file.resolve().parents):
            yield str(file)


def names(files: Sequence[str]) -> list[str]:
    """Return each article's name in build/: its stem, with its folder's before it in a collision.

    Names that differ only in case collide, since they would on many disks. Raises SameName where
    the folder's name does not help.
    """
    stems = [Path(file).stem for file in files]
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
